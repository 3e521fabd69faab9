import { hostname } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Registry } from 'prom-client'
import { type OutgoingMessage, Unroutable } from '../infra/rabbitmq/publisher.ts'
import type { Movement } from '../services/events.ts'
import { createFeedPublisher, createFeedTeller } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import { type Entry, movementLag, openMovementStream } from './movement-stream.ts'
import { relayMetrics } from './relay-metrics.ts'
import type { Running } from './runner.ts'
import { movementIn, toMovementMessage } from './to-movement-message.ts'

const IDLE_MS = 25
/** After a batch smaller than this the next ones gather for a moment: each trip is a write to disk in RabbitMQ, and two in Redis. */
const ENOUGH = 100
const GATHER_MS = 15

type Needs = Pick<WorkerContext, 'publisher' | 'log'>
type Stream = Pick<ReturnType<typeof openMovementStream>, 'read' | 'finish' | 'refuse' | 'keep'>
type Count = ReturnType<typeof relayMetrics>

/**
 * Moves admitted movements from the Redis stream to RabbitMQ. An entry leaves the stream only after the broker's
 * confirm; the message id is the movement's, so a second delivery after a crash is recognised by the ledger. Several
 * relays share the work, and one that dies is replaced by the others within seconds.
 */
export function relayMovements(context: WorkerContext, metrics: Registry): Running {
  const { config, redis, blockingRedis, log } = context
  const stream = openMovementStream(redis, blockingRedis, `${hostname()}-${process.pid}`)
  const count = relayMetrics(metrics, 'relay-movements', () => movementLag(redis))
  const feed = createFeedPublisher(config.rabbitmq, log)
  const tellFeed = createFeedTeller(redis, feed, log)
  const turn = async (signal: AbortSignal) => {
    const moved = await relayBatch(context, stream, count, tellFeed)
    if (moved > 0 && moved < ENOUGH) await delay(GATHER_MS, undefined, { signal }).catch(() => {})
    return moved
  }
  const loop = runLoop('relay-movements', log, turn, IDLE_MS)
  return {
    check: loop.check,
    async drain() {
      await loop.drain()
      await stream.close()
      await feed.close()
    },
  }
}

/** One batch; returns how many movements it moved. Rejects, after letting go of what was confirmed, when the broker failed. */
export async function relayBatch(
  { publisher, log }: Needs,
  stream: Stream,
  count: Count = () => {},
  tellFeed: (moved: Movement[]) => void = () => {},
): Promise<number> {
  if (!publisher.isOpen()) return 0
  const entries = await stream.read()
  const messages: { entry: Entry; message: OutgoingMessage }[] = []
  for (const entry of entries) {
    try {
      messages.push({ entry, message: toMovementMessage(entry[1]) })
    } catch (error) {
      const reason = (error as Error).message
      log.error({ entry: entry[0], reason }, 'breaks its contract, set aside')
      await stream.refuse(entry, reason)
      count('refused')
    }
  }
  tellFeed(messages.map(({ message }) => movementIn(message)))
  const outcomes = await publisher.publishEach(messages.map(({ message }) => message))
  const failed = outcomes.find(error => error)
  if (failed) stream.keep()
  const confirmed = messages.flatMap(({ entry }, index) => (outcomes[index] ? [] : [entry[0]]))
  await stream.finish(confirmed)
  count('published', confirmed.length)
  if (failed) count('unroutable', outcomes.filter(error => error instanceof Unroutable).length)
  if (failed) throw failed
  return confirmed.length
}
