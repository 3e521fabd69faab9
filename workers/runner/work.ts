import type { Channel } from 'amqplib'
import { type JobStatus, writeJobStatus } from '../../infra/redis/job-status.ts'
import type { EventName, Payload } from '../../services/events.ts'
import { type Delivery, readPayload } from './delivery.ts'
import { asError, Bury } from './failure.ts'
import { type Fate, fateOf } from './fate.ts'
import { workerMetrics } from './metrics.ts'
import { nextOf } from './next-of.ts'
import { type Ended, perform } from './perform.ts'
import type { Tools } from './tools.ts'
import type { AnyWorker } from './worker.ts'

/**
 * Works on messages together and settles each: what is to follow is published and confirmed first, then the message is
 * acknowledged. Rejects when that publishing failed: the channel is then given up and the broker delivers again.
 */
export function workOn<N extends EventName, Context>(
  worker: AnyWorker<N, Context>,
  context: Context,
  tools: Tools,
) {
  const { name } = worker
  const { log, publisher, redis } = tools
  const metrics = workerMetrics(tools.metrics)

  return async (channel: Channel, group: Delivery[]): Promise<Fate['outcome'][]> => {
    const time = metrics.seconds.startTimer({ worker: name })
    for (const delivery of group) await note(delivery, { state: 'running' })
    const ended = await tryAll(group)
    time()
    const fates = group.map(delivery => settle(delivery, ended.get(delivery) ?? {}))
    const onward = fates.flatMap(({ publish }) => publish)
    if (onward.length > 0) await publisher.publish(onward)
    for (const [index, delivery] of group.entries()) {
      const { outcome, publish, again } = fates[index] as Fate
      const { error, result } = ended.get(delivery) ?? {}
      const retryAt = again && new Date(again).toISOString()
      if (error)
        await note(delivery, { state: 'failed', error: error.message, ...(retryAt ? { retryAt } : {}) })
      else if (publish.length === 0) await note(delivery, { state: 'complete', result })
      channel.ack(delivery.message)
      metrics.jobs.inc({ worker: name, outcome })
    }
    return fates.map(({ outcome }) => outcome)
  }

  function settle(delivery: Delivery, { error }: Ended): Fate {
    const fate = error ? fateOf(name, delivery, error) : followedBy(delivery)
    const { id, correlationId, attempt } = delivery
    const about = { message: id, correlationId, attempt, reason: error?.message }
    if (fate.outcome === 'dead') log.error(about, 'given up, now a dead letter')
    else if (fate.outcome === 'retried') log.warn(about, 'failed, will be tried again')
    else if (fate.outcome === 'later') log.info(about, 'put off')
    return fate
  }

  /** A chain that cannot go on is a dead letter, and begins with this step again when it is replayed. */
  function followedBy(delivery: Delivery): Fate {
    try {
      return { outcome: 'done', publish: nextOf(delivery) }
    } catch (error) {
      return fateOf(name, delivery, new Bury(`its next step: ${asError(error).message}`))
    }
  }

  /** How each ended, whether in reading it or in the work itself. */
  async function tryAll(group: Delivery[]): Promise<Map<Delivery, Ended>> {
    const ended = new Map<Delivery, Ended>()
    const readable: { delivery: Delivery; payload: Payload<N> }[] = []
    for (const delivery of group) {
      try {
        readable.push({ delivery, payload: readPayload(worker.message, delivery) })
      } catch (error) {
        ended.set(delivery, { error: asError(error) })
      }
    }
    if (readable.length === 0) return ended
    const answers = await perform(worker, readable, { context, mysql: tools.mysql, log })
    for (const [index, { delivery }] of readable.entries()) ended.set(delivery, answers[index] ?? {})
    return ended
  }

  /** For who holds the job's token. That it cannot be told is no reason not to do the job. */
  async function note({ token, attempt }: Delivery, status: Omit<JobStatus, 'at'>): Promise<void> {
    if (!token || !redis) return
    await writeJobStatus(redis, token, { ...status, attempt }).catch(error =>
      log.warn({ token, reason: asError(error).message }, "the job's state could not be told"),
    )
  }
}
