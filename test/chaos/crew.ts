import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Accident, CrashPoint } from './schedule.ts'

const GROUPS = ['stock', 'catalogue', 'edge'] as const
type Group = (typeof GROUPS)[number]

/** Worker processes that can be told to die, each started anew when it did, as a supervisor would. */
export async function startCrew() {
  const children = new Map<Group, ChildProcess>()
  let over = false
  let deaths = 0

  function start(group: Group): Promise<unknown> {
    const child = fork(join(import.meta.dirname, 'worker.ts'), [group], {
      env: { ...process.env, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    children.set(group, child)
    child.once('exit', () => {
      if (over) return
      deaths++
      start(group)
    })
    return Promise.race([once(child, 'message'), once(child, 'exit')])
  }
  await Promise.all(GROUPS.map(start))

  return {
    deaths: () => deaths,
    /** Arms a worker process, or kills a server at its moment; it is not awaited whether a process gets to its point. */
    async meetWith(accident: Accident): Promise<void> {
      if ('group' in accident) return arm(accident.group, accident.at)
      await new Promise(resolve => setTimeout(resolve, accident.afterMs))
      await supervisorctl('signal', 'KILL', accident.server)
      deaths++
    },
    disarm(): void {
      for (const child of children.values()) if (child.connected) child.send({ step: 'none', nth: 0 })
    },
    async stop(): Promise<void> {
      over = true
      const ends = [...children.values()].map(child => {
        const end = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
        child.kill('SIGTERM')
        return end
      })
      await Promise.all(ends)
    },
  }

  function arm(group: Group, at: CrashPoint): void {
    const child = children.get(group)
    if (child?.connected) child.send(at)
  }
}

/** Tells the stack's supervisor; its settings are in the folder of the stack. */
export const supervisorctl = (...command: string[]) =>
  promisify(execFile)('supervisorctl', ['-c', `${process.env.SHOP_HOME}/etc/supervisord.conf`, ...command])
