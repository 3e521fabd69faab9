import { cpus, loadavg } from 'node:os'
import type { Config } from '../../infra/config.ts'
import { createPublisher } from '../../infra/rabbitmq/publisher.ts'
import { createBlockingRedis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { consumers } from '../../services/events.ts'
import { openMovementStream } from '../../workers/movement-stream.ts'
import { relayBatch as relayMovements } from '../../workers/relay-movements.ts'
import { relayBatch as relayOutbox } from '../../workers/relay-outbox.ts'
import { toMessage } from '../../workers/to-message.ts'
import { makeBroker, makeDatabase, makeRedis } from '../corners.ts'

const BATCH = 500
const WINDOWS = 8

interface Row {
  what: string
  messages: number
  perSecond: number
  /** Of what publishing alone, with confirms and in batches of the same size, came to in this run. */
  share: number
}

/**
 * `npm run bench -- relays [--seconds N]`: how many messages a second each relay moves, beside publishing with confirms
 * alone. In a database, a Redis database and a virtual host of its own, so nothing of the shop is touched; three rounds
 * in turn, of which the sum counts.
 */
export async function benchRelays(
  config: Config,
  seconds: number,
): Promise<{ machine: string; rows: Row[] }> {
  const log = createLogger('bench', 'error')
  const broker = await makeBroker(config)
  const database = await makeDatabase(config)
  const store = await makeRedis(config)
  const blocking = createBlockingRedis({ url: store.url })
  const publisher = createPublisher(broker, 'bench', log, consumers)
  await publisher.opened
  const stream = openMovementStream(store.redis, blocking, 'bench')
  const sums = new Map<string, { messages: number; ms: number }>()
  const rounds = Math.max(1, Math.round(seconds / WINDOWS)) + 2
  const count = WINDOWS * BATCH
  try {
    for (let round = 0; round < rounds; round++) {
      await measure('publishing alone', publishAlone)
      await fillOutbox()
      await measure('relay-outbox', () => relayOutbox({ mysql: database.pool, publisher, log }))
      await fillStream(round)
      await measure('relay-movements', () => relayMovements({ publisher, log }, stream))
    }
  } finally {
    await stream.close()
    await publisher.close()
    blocking.disconnect()
    for (const corner of [store, database, broker]) await corner.discard()
  }
  const alone = perSecond(sums.get('publishing alone'))
  const rows = [...sums].map(([what, sum]) => ({
    what,
    messages: sum.messages,
    perSecond: perSecond(sum),
    share: perSecond(sum) / alone,
  }))
  const load = loadavg()[0]?.toFixed(1)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load}`
  console.log(machine)
  for (const { what, messages, perSecond, share } of rows)
    console.log(
      `${what.padEnd(18)}${String(messages).padStart(7)} messages${perSecond.toFixed(0).padStart(8)}/s${`${Math.round(share * 100)} %`.padStart(7)}`,
    )
  return { machine, rows }

  async function measure(what: string, turn: () => Promise<number>): Promise<void> {
    const began = performance.now()
    let messages = 0
    while (messages < count) messages += await turn()
    const sum = sums.get(what) ?? { messages: 0, ms: 0 }
    sums.set(what, { messages: sum.messages + messages, ms: sum.ms + performance.now() - began })
  }

  async function publishAlone(): Promise<number> {
    const message = () => toMessage('product.changed', { id: 42, facts: ['p42', 'o42'] })
    await publisher.publish(Array.from({ length: BATCH }, message))
    return BATCH
  }

  async function fillOutbox(): Promise<void> {
    const payload = JSON.stringify({ id: 42, facts: ['p42', 'o42'] })
    const rows = Array.from({ length: count }, () => [crypto.randomUUID(), 'product.changed', payload])
    await database.pool.query('INSERT INTO outbox (message_id, name, payload) VALUES ?', [rows])
  }

  async function fillStream(round: number): Promise<void> {
    const pipeline = store.redis.pipeline()
    for (let n = 0; n < count; n++) {
      const line = { sku: 'A', product: 1, delta: -1, quantity: 1, seq: n + 1, shown: false }
      const movement = { id: `m${round}-${n}`, kind: 'adjust', at: Date.now(), lines: [line] }
      pipeline.xadd(keys.movements, '*', 'movement', JSON.stringify(movement), 'correlation', 'bench')
    }
    await pipeline.exec()
  }
}

const perSecond = (sum = { messages: 0, ms: 1 }) => (sum.messages / sum.ms) * 1000
