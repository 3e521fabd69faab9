import type { Config } from '../../infra/config.ts'
import type { Pool } from '../../infra/mysql/client.ts'
import { outboxLag } from '../../infra/mysql/outbox.ts'
import { listQueues } from '../../infra/rabbitmq/management.ts'
import { deadQueueOf } from '../../infra/rabbitmq/topology.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { consumers } from '../../services/events.ts'
import { movementLag } from '../movement-stream.ts'
import { listWorkers } from '../runner/worker-list.ts'
import { lookAtDeadLetters } from './dead-letters.ts'

export interface Report {
  queues: {
    name: string
    ready: number
    atWork: number
    /** Messages a second, in and out, over the broker's last few seconds. */
    in: number
    out: number
    consumers: number
    /** Seconds that the message took so far which was taken last: a bound from above for all that still wait. */
    oldest: number | undefined
  }[]
  dead: { queue: string; letters: number; reasons: { reason: string; count: number; lastId: string }[] }[]
  relays: { name: string; lagSeconds: number; setAside: number }[]
  workers: Record<string, string>[]
}

/** How the messages of the shop are, asked of the broker, the workers and the two places that messages come from. */
export async function reportQueues({ rabbitmq }: Config, redis: Redis, mysql: Pool): Promise<Report> {
  const [figures, workers, outbox, movements, refused] = await Promise.all([
    listQueues(rabbitmq),
    listWorkers(redis),
    outboxLag(mysql),
    movementLag(redis),
    redis.xlen(keys.refusedMovements),
  ])
  const deadQueues = consumers.map(({ name }) => deadQueueOf(name))
  const dead: Report['dead'] = []
  for (const { name } of consumers) {
    const queue = deadQueueOf(name)
    const count = figures.find(figure => figure.name === queue)?.messages_ready ?? 0
    if (count > 0) dead.push({ queue, letters: count, reasons: await reasonsOf(rabbitmq.url, name) })
  }
  return {
    queues: figures
      .filter(({ name }) => !deadQueues.includes(name))
      .map(figure => ({
        name: figure.name,
        ready: figure.messages_ready ?? 0,
        atWork: figure.messages_unacknowledged ?? 0,
        in: figure.message_stats?.publish_details?.rate ?? 0,
        out: figure.message_stats?.ack_details?.rate ?? 0,
        consumers: figure.consumers ?? 0,
        oldest: (figure.messages_ready ?? 0) > 0 ? oldestOf(figure.name, workers) : undefined,
      })),
    dead,
    relays: [
      { name: 'relay-outbox', lagSeconds: outbox.seconds, setAside: outbox.refused },
      { name: 'relay-movements', lagSeconds: movements, setAside: refused },
    ],
    workers,
  }
}

/** Queues go first in, first out: what waits is younger than what was taken last, but for the time since then. */
function oldestOf(queue: string, workers: Record<string, string>[]): number | undefined {
  const ages = workers
    .filter(({ worker, 'last-at': at }) => queue === worker && at)
    .map(({ 'last-at': at = '', 'last-age': age }) => (Number(age) + Date.now() - Date.parse(at)) / 1000)
  return ages.length > 0 ? Math.max(...ages) : undefined
}

async function reasonsOf(url: string, consumer: string) {
  const reasons = new Map<string, { reason: string; count: number; lastId: string }>()
  for (const { reason, id } of await lookAtDeadLetters(url, consumer)) {
    const count = (reasons.get(reason)?.count ?? 0) + 1
    reasons.set(reason, { reason, count, lastId: id })
  }
  return [...reasons.values()].toSorted((a, b) => b.count - a.count)
}
