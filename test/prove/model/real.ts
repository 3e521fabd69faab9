import { type Channel, type ChannelModel, connect, type GetMessage } from 'amqplib'
import type { RowDataPacket } from 'mysql2'
import type { Pool } from '../../../infra/mysql/client.ts'
import { createPublisher, type Publisher } from '../../../infra/rabbitmq/publisher.ts'
import { createBlockingRedis, type Redis } from '../../../infra/redis/client.ts'
import { keys } from '../../../infra/redis/keys.ts'
import { createLogger } from '../../../infra/telemetry/logger.ts'
import { consumers, type Movement } from '../../../services/events.ts'
import { openMovementStream } from '../../../workers/movement-stream.ts'
import { fillStock } from '../fill.ts'

/** The real thing beside the model: servers, and the messages that are held unacknowledged. */
export interface Real {
  redis: Redis
  pool: Pool
  publisher: Publisher
  stream: ReturnType<typeof openMovementStream>
  channel: Channel
  messages: { message: GetMessage; movement: Movement }[]
  /** What the SKUs of this run are really called. */
  name(sku: string): string
}

const log = createLogger('model', 'silent')

export async function openReal(redis: Redis, redisUrl: string, pool: Pool, brokerUrl: string) {
  const publisher = createPublisher({ url: brokerUrl }, 'model', log, consumers)
  await publisher.opened
  const blocking = createBlockingRedis({ url: redisUrl })
  const connection: ChannelModel = await connect(brokerUrl)
  const channel = await connection.createChannel()
  const stream = openMovementStream(redis, blocking, 'model')
  let runs = 0

  return {
    /** Fresh SKUs, an empty Redis and an empty queue. */
    async begin(stock: [sku: string, onHand: number][]): Promise<Real> {
      const run = `r${++runs}`
      await redis.flushdb()
      const name = (sku: string) => `${run}.${sku}`
      await fillStock(
        redis,
        pool,
        stock.map(([sku, initial]) => ({ sku: name(sku), initial })),
      )
      return { redis, pool, publisher, stream, channel, messages: [], name }
    },
    async end({ messages }: Real): Promise<void> {
      for (const { message } of messages) channel.ack(message)
      await channel.purgeQueue('record-stock')
    },
    async close(): Promise<void> {
      await stream.close()
      await publisher.close()
      await connection.close()
      blocking.disconnect()
    },
  }
}

/** What is there now, in the words of the model. */
export async function readReal({ redis, pool, name }: Real, skus: string[]) {
  const read = async (sku: string) => {
    const [available, seq] = await redis.hmget(keys.stock(name(sku)), 'available', 'seq')
    const pending = await redis.hgetall(keys.pending(name(sku)))
    const [stock] = await pool.query<RowDataPacket[]>('SELECT on_hand, reserved FROM stock WHERE sku = ?', [
      name(sku),
    ])
    const [rows] = await pool.query<RowDataPacket[]>(
      'SELECT id, seq, delta, settled FROM stock_movement WHERE sku = ? ORDER BY seq',
      [name(sku)],
    )
    return {
      available: Number(available),
      seq: Number(seq),
      pending: Object.fromEntries(
        Object.entries(pending).map(([id, value]) => [id, Number(value.split(':')[1])]),
      ),
      onHand: stock[0]?.on_hand,
      reserved: stock[0]?.reserved,
      rows: rows.map(row => ({
        id: row.id,
        seq: Number(row.seq),
        delta: row.delta,
        settled: row.settled === 1,
      })),
    }
  }
  return Object.fromEntries(await Promise.all(skus.map(async sku => [sku, await read(sku)] as const)))
}
