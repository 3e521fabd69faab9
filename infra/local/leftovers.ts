import { readdir, readFile, readlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Layout } from './layout.ts'

const SERVERS = ['mariadbd', 'redis-server', 'beam.smp', 'epmd', 'java', 'node', 'nginx', 'varnishd']
const PATIENCE_MS = 10_000

/**
 * Ends the servers of this stack that outlived their supervisord (it was killed, or ran out of memory), and resolves to
 * their number. Only call it when that supervisord is gone.
 */
export async function endLeftovers(layout: Layout): Promise<number> {
  const pids = await leftovers(layout)
  signalAll(pids, 'SIGTERM')
  const deadline = Date.now() + PATIENCE_MS
  while ((await leftovers(layout)).length > 0 && Date.now() < deadline) await sleep(100)
  signalAll(await leftovers(layout), 'SIGKILL')
  return pids.length
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
}

/** Servers of ours are told by the marker that supervisord gave them, or by a work folder inside the state folder. */
async function leftovers({ home, run }: Layout): Promise<number[]> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  const ours = await Promise.all(
    pids.map(async pid => {
      // Both names count: redis-server is a link to another file, and Node names its main thread as it likes.
      const file = basename(await readlink(`/proc/${pid}/exe`).catch(() => ''))
      const name = (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim()
      if (!SERVERS.includes(file) && !SERVERS.includes(name)) return false
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
      return (
        environment.split('\0').includes(markerOf(home)) ||
        folder.startsWith(`${home}/`) ||
        folder.startsWith(`${run}/`)
      )
    }),
  )
  return pids.filter((_, index) => ours[index]).map(Number)
}

/** The variable in the environment of every process of a stack. */
export const markerOf = (home: string): string => `SHOP_STACK=${home}`
