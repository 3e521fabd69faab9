import { readdir, readFile } from 'node:fs/promises'

type Process = { parent: number; kib: number }

/** The memory of each given process and all its descendants that is resident now, in MiB. */
export async function residentMemory(pids: number[]): Promise<Map<number, number>> {
  const all = new Map<number, Process>()
  for (const name of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
    if (status) all.set(Number(name), readStatus(status))
  }
  return new Map(pids.map(pid => [pid, Math.round(treeSize(pid, all) / 1024)]))
}

const readStatus = (status: string): Process => ({
  parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0),
  kib: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0),
})

/** In KiB. */
export function treeSize(pid: number, all: Map<number, Process>): number {
  const children = [...all].filter(([, { parent }]) => parent === pid)
  return (all.get(pid)?.kib ?? 0) + children.reduce((sum, [child]) => sum + treeSize(child, all), 0)
}
