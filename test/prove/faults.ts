import { setTimeout as delay } from 'node:timers/promises'
import type { startActors } from './actors.ts'
import { type ActorName, actorNames, type Fault, type Target } from './plan.ts'
import type { Servers } from './servers.ts'

type Actors = Awaited<ReturnType<typeof startActors>>

/**
 * Does to servers and processes what a plan has chosen; `brought` hears of each that was done. One target suffers one
 * fault at a time, the next after it.
 */
export function bringFaults(
  faults: Fault[],
  { servers, actors }: { servers: Servers; actors: Actors },
  loseRedis: () => Promise<void>,
  brought: (fault: Fault) => void,
) {
  const waiting = faults.toSorted((a, b) => a.after - b.after)
  const suffering = new Map<Target, Promise<void>>()

  async function bring(fault: Fault): Promise<void> {
    const { kind, target } = fault
    if (kind === 'pause') await pause(fault)
    else if (kind === 'loss') await loseRedis()
    else if (isActor(target)) await actors.crash(target)
    else await servers.crash(target)
    brought(fault)
  }

  async function pause({ target, ms }: Fault): Promise<void> {
    const signal = (name: 'SIGSTOP' | 'SIGCONT') =>
      isActor(target) ? actors.signal(target, name) : servers.signal(target, name)
    signal('SIGSTOP')
    await delay(ms)
    signal('SIGCONT')
  }

  return {
    /** Brings those whose turn it is after so many answers. */
    after(answers: number) {
      while (waiting[0] && waiting[0].after <= answers) {
        const fault = waiting.shift() as Fault
        const before = suffering.get(fault.target) ?? Promise.resolve()
        suffering.set(
          fault.target,
          before.then(() => bring(fault)),
        )
      }
    },
    /** Resolves when every target is well again; rejects when one did not come back. */
    over: () => Promise.all(suffering.values()),
  }
}

const isActor = (target: Target): target is ActorName => (actorNames as readonly string[]).includes(target)
