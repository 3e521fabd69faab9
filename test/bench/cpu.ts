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
const family = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(family)]

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(thread =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}

/**
 * Starts counting; the answer tells the CPU milliseconds of each part since then, each time it is asked. A process that
 * was replaced meanwhile counts from its start on: what the one before it used is lost.
 */
export function countCpu(processes: Process[]): () => Map<string, number> {
  const commands = new Map(processes.map(({ part, pid }) => [commandOf(pid), part.replace(/-\d+$/, '')]))
  const parents = new Set(processes.map(({ pid }) => parentOf(pid)))
  const read = () => {
    const siblings = [...parents].flatMap(childrenOf)
    const used = new Map<number, { kind: string; ms: number }>()
    for (const pid of new Set([...processes.map(one => one.pid), ...siblings])) {
      const kind = commands.get(commandOf(pid))
      if (kind) used.set(pid, { kind, ms: family(pid).reduce((sum, member) => sum + cpuMs(member), 0) })
    }
    return used
  }
  const before = read()
  return () => {
    const sums = new Map<string, number>()
    for (const [pid, { kind, ms }] of read())
      sums.set(kind, (sums.get(kind) ?? 0) + ms - (before.get(pid)?.ms ?? 0))
    return sums
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
