import { setTimeout as sleep } from 'node:timers/promises'
import { explain } from './health.ts'
import type { Part } from './part.ts'
import { StepError } from './steps.ts'
import type { Supervisor } from './supervisord.ts'

const PAUSE_MS = 100
const RUNNING = ['RUNNING', 'STARTING', 'BACKOFF']

/**
 * Starts a part and waits until it is healthy; restarts one that runs and is not. Resolves to a word on what was done
 * when that is not the usual start. `others`: what it needs before it can be healthy; its time runs from then on.
 */
export async function bringUp(
  part: Part,
  supervisor: Supervisor,
  signal: AbortSignal,
  others?: Promise<unknown>,
): Promise<string | undefined> {
  const before = (await supervisor.processes()).get(part.name)?.statename ?? ''
  const ran = RUNNING.includes(before)
  if (ran && (await isHealthy(part))) return 'runs already'
  if (ran) await supervisor.stop([part])
  signal.throwIfAborted()
  await supervisor.start(part.name)
  await others
  await untilHealthy(part, supervisor, signal)
  return ran ? 'was not healthy, restarted' : undefined
}

export const isHealthy = (part: Part): Promise<boolean> =>
  part.health().then(
    () => true,
    () => false,
  )

async function untilHealthy(part: Part, supervisor: Supervisor, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + part.startSeconds * 1000
  for (;;) {
    signal.throwIfAborted()
    const reason = await part.health().then(() => undefined, explain)
    if (reason === undefined) return
    const info = (await supervisor.processes()).get(part.name)
    const gaveUp = info?.statename === 'FATAL'
    if (gaveUp || Date.now() > deadline)
      throw new StepError(
        gaveUp
          ? `${part.name} ends as soon as it starts.`
          : `${part.name} is not ready after ${part.startSeconds} s: ${reason}`,
        {
          log: await supervisor.lastLines(part.name),
          advice: `Read more with: npm run logs -- ${part.name}\nThen start again with: npm start`,
        },
      )
    await sleep(PAUSE_MS)
  }
}
