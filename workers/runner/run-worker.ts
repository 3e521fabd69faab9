import { setTimeout as delay } from 'node:timers/promises'
import type { Channel, ConsumeMessage } from 'amqplib'
import type { Registry } from 'prom-client'
import type { Publisher } from '../../infra/rabbitmq/publisher.ts'
import { superviseChannel } from '../../infra/rabbitmq/supervised-channel.ts'
import { assertConsumer, assertExchanges } from '../../infra/rabbitmq/topology.ts'
import type { Logger } from '../../infra/telemetry/logger.ts'
import type { EventName, Payload } from '../../services/events.ts'
import { type Delivery, readPayload, toDelivery } from './delivery.ts'
import { asError } from './failure.ts'
import { type Fate, fateOf, wait } from './fate.ts'
import { gather } from './gather.ts'
import { workerMetrics } from './metrics.ts'
import { perform } from './perform.ts'
import type { AnyWorker, Running } from './worker.ts'

/** What is due sooner is waited for here; it would be longer on the shortest rung of the ladder. */
const SHORTEST_RUNG_MS = 1_000

/** What a worker runs on. */
export interface Tools {
  url: string
  publisher: Publisher
  metrics: Registry
  log: Logger
}

/**
 * Runs one worker: checks each payload, gives it a deadline, acknowledges what succeeded. A failure waits its turn in
 * the retry ladder and is a dead letter when that is used up; what can never succeed is one at once.
 */
export function runWorker<N extends EventName, Context>(
  worker: AnyWorker<N, Context>,
  context: Context,
  tools: Tools,
): Running {
  const { name } = worker
  const log = tools.log.child({ worker: name })
  const metrics = workerMetrics(tools.metrics)
  const { size, waitMs } = 'batch' in worker ? worker.batch : { size: 1, waitMs: 0 }
  const atWork = new Set<Promise<void>>()
  let stop: (() => Promise<void>) | undefined

  const supervised = superviseChannel({
    url: tools.url,
    name,
    log,
    async setup(channel, lost) {
      await assertExchanges(channel)
      await assertConsumer(channel, name, [worker.message])
      await channel.prefetch(worker.prefetch)
      const start = (work: Promise<void>) => {
        const done = work.catch(lost)
        atWork.add(done)
        done.finally(() => atWork.delete(done))
      }
      const groups = gather<Delivery>(size, waitMs, group => start(work(channel, group)))
      channel.on('close', groups.discard)
      const onMessage = (message: ConsumeMessage | null) => {
        if (message === null) return lost(new Error('the broker cancelled the consumer'))
        const delivery = toDelivery(message)
        const early = delivery.due - Date.now()
        if (early <= 0) groups.add(delivery)
        else
          start(
            early < SHORTEST_RUNG_MS
              ? soon(early, () => groups.add(delivery))
              : putOff(channel, delivery, early),
          )
      }
      const { consumerTag } = await channel.consume(name, onMessage)
      stop = async () => {
        await channel.cancel(consumerTag).catch(() => {})
        groups.flush()
      }
    },
  })

  async function putOff(channel: Channel, delivery: Delivery, ms: number): Promise<void> {
    await tools.publisher.publish([wait(name, delivery, ms)])
    channel.ack(delivery.message)
  }

  /** Rejects when what failed could not be published: the channel is then lost and the broker delivers again. */
  async function work(channel: Channel, group: Delivery[]): Promise<void> {
    const time = metrics.seconds.startTimer({ worker: name })
    const errors = await tryAll(group)
    time()
    const fates = group.map((delivery): Fate => {
      const error = errors.get(delivery)
      if (!error) return { outcome: 'done' }
      const fate = fateOf(name, delivery, error)
      tell(delivery, error, fate)
      return fate
    })
    const onward = fates.flatMap(({ publish }) => publish ?? [])
    if (onward.length > 0) await tools.publisher.publish(onward)
    for (const [index, { message }] of group.entries()) {
      channel.ack(message)
      metrics.jobs.inc({ worker: name, outcome: fates[index]?.outcome ?? 'done' })
    }
  }

  /** The errors of those that failed, whether in reading or in the work itself. */
  async function tryAll(group: Delivery[]): Promise<Map<Delivery, Error>> {
    const errors = new Map<Delivery, Error>()
    const readable: { delivery: Delivery; payload: Payload<N> }[] = []
    for (const delivery of group) {
      try {
        readable.push({ delivery, payload: readPayload(worker.message, delivery) })
      } catch (error) {
        errors.set(delivery, asError(error))
      }
    }
    if (readable.length === 0) return errors
    for (const [index, error] of (await perform(worker, readable, context)).entries()) {
      const delivery = readable[index]?.delivery
      if (delivery && error) errors.set(delivery, error)
    }
    return errors
  }

  function tell({ id, correlationId, attempt }: Delivery, { message }: Error, { outcome }: Fate) {
    const about = { message: id, correlationId, attempt, reason: message }
    if (outcome === 'dead') log.error(about, 'given up, now a dead letter')
    else if (outcome === 'retried') log.warn(about, 'failed, will be tried again')
    else log.debug(about, 'put off')
  }

  return {
    check() {
      if (!supervised.isOpen()) throw new Error(`${name} does not consume`)
    },
    async drain() {
      if (supervised.isOpen()) await stop?.()
      await Promise.allSettled(atWork)
      await supervised.close()
    },
  }
}

const soon = (ms: number, then: () => void) => delay(ms).then(then)
