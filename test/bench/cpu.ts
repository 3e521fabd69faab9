import { readdirSync, readFileSync } from 'node:fs'

/** `_SC_CLK_TCK`; 100 on every Linux that Node runs on. */
const TICKS_A_SECOND = 100

export interface Process {
  part: string
  pid: number
}

/** CPU milliseconds, user and system, that a process and its children that ended have used since it started. */
function cpuMs(pid: number): number {
  try {
    // Fields after the command's closing parenthesis; utime, stime, cutime, cstime are the 14th to 17th of proc(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND) * 1000
  } catch {
    return 0
  }
}

/**
 * CPU microseconds of all threads of a process and its children, by the scheduler's own clock: exact, where the ticks of
 * `cpuMs` are too coarse. Threads that have ended are not in it.
 */
export function threadMicros(pid: number): number {
  const micros = (thread: string) => Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / 1000
  return family(pid)
    .flatMap(member => readdirSync(`/proc/${member}/task`).map(thread => `/proc/${member}/task/${thread}`))
    .reduce((sum, thread) => sum + micros(thread), 0)
}

/** A process and its descendants: Varnish, Nginx, Erlang and Elasticsearch's launcher fork, each from any thread. */
function family(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean),
    )
    return [pid, ...children.map(Number).flatMap(family)]
  } catch {
    return []
  }
}

/** Starts counting; the answer tells the CPU milliseconds of each part since then. */
export function countCpu(processes: Process[]): () => Map<string, number> {
  const read = () => {
    const used = new Map<string, number>()
    for (const { part, pid } of processes) {
      const kind = part.replace(/-\d+$/, '')
      const ms = family(pid).reduce((sum, member) => sum + cpuMs(member), 0)
      used.set(kind, (used.get(kind) ?? 0) + ms)
    }
    return used
  }
  const before = read()
  return () => new Map([...read()].map(([part, ms]) => [part, ms - (before.get(part) ?? 0)]))
}
