import { randomUUID } from 'node:crypto'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Pool, type Sql } from '../../infra/mysql/client.ts'
import { withLease } from '../../infra/mysql/lease.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { inSnapshot, nextSkus, readSnapshot } from './stock-snapshot.ts'

const LEASE = 'stock-epoch'
const BUCKET = 1_000
/** More than can be under way of one SKU: no number of the epoch before is ever given out again. */
const GAP = 1_000_000

// Refuses as soon as there is an epoch: from then on Redis is ahead of the ledger.
const WRITE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return redis.error_reply('EPOCH there is one') end
for i = 0, (#KEYS - 4) / 3 do
  local stock, pending, product = KEYS[2 + 3 * i], KEYS[3 + 3 * i], KEYS[4 + 3 * i]
  redis.call('DEL', pending)
  redis.call('HSET', stock, 'available', ARGV[4 * i + 2], 'seq', ARGV[4 * i + 3], 'product', ARGV[4 * i + 4])
  redis.call('SADD', product, ARGV[4 * i + 1])
end`

const HOLDS = `
if redis.call('EXISTS', KEYS[1]) == 1 then return redis.error_reply('EPOCH there is one') end
for i = 1, #ARGV, 3 do
  redis.call('ZADD', KEYS[2], ARGV[i + 1], ARGV[i])
  redis.call('HSET', KEYS[3], ARGV[i], ARGV[i + 2])
end`

/** Whether stock never was in Redis: then nothing can be under way. */
export async function isFirstEpoch(sql: Pick<Sql, 'query'>): Promise<boolean> {
  const [rows] = await sql.query<RowDataPacket[]>(
    'SELECT (EXISTS (SELECT 1 FROM stock_epoch) OR EXISTS (SELECT 1 FROM stock_movement)) AS had',
  )
  return !rows[0]?.had
}

/**
 * Writes all stock and holds to Redis from the ledger, and last the epoch that declares them known; meanwhile every
 * movement is answered `unknown`. Only `{stock}` keys are written, nothing is flushed. Does nothing when there is an
 * epoch; throws `LeaseHeld` while another does it. To be called when the intake is empty: what settles later shows as a drift, and is healed.
 */
export async function renewEpoch(redis: Redis, pool: Pool): Promise<{ skus: number } | undefined> {
  return withLease(pool, LEASE, async () =>
    (await redis.exists(keys.epoch)) ? undefined : renew(redis, pool),
  )
}

async function renew(redis: Redis, pool: Pool): Promise<{ skus: number }> {
  const epoch = randomUUID()
  const first = await isFirstEpoch(pool)
  await inTransaction(pool, async sql => {
    await sql.query('INSERT INTO stock_epoch (id) VALUES (?)', [epoch])
    if (!first)
      await sql.query(
        `UPDATE stock s LEFT JOIN (SELECT sku, MAX(seq) AS top FROM stock_movement GROUP BY sku) m ON m.sku = s.sku
         SET s.seq_base = GREATEST(s.seq_base, COALESCE(m.top, 0)) + ?`,
        [GAP],
      )
  })
  const skus = await inSnapshot(pool, async sql => {
    let written = 0
    for (
      let some = await nextSkus(sql, '', BUCKET);
      some.length > 0;
      some = await nextSkus(sql, some.at(-1) ?? '', BUCKET)
    ) {
      await writeStock(redis, sql, some)
      written += some.length
    }
    await writeHolds(redis, sql)
    return written
  })
  await redis.set(keys.epoch, epoch, 'NX')
  return { skus }
}

async function writeStock(redis: Redis, sql: Sql, skus: string[]): Promise<void> {
  const rows = [...(await readSnapshot(sql, skus))]
  const touched = rows.flatMap(([sku, { product }]) => [
    keys.stock(sku),
    keys.pending(sku),
    keys.skus(product),
  ])
  const values = rows.flatMap(([sku, { free, top, product }]) => [sku, free, top, product])
  await redis.eval(WRITE, 1 + touched.length, keys.epoch, ...touched, ...values)
}

async function writeHolds(redis: Redis, sql: Sql): Promise<void> {
  const [rows] = await sql.query<RowDataPacket[]>(
    `SELECT h.id, h.expires_at, m.sku, m.delta FROM stock_hold h JOIN stock_movement m ON m.id = h.id
     WHERE h.state = 'held' ORDER BY h.id`,
  )
  const values = [...Map.groupBy(rows, ({ id }) => id as string)].flatMap(([id, lines]) => [
    id,
    new Date(lines[0]?.expires_at).getTime(),
    JSON.stringify(lines.map(({ sku, delta }) => ({ sku, delta, quantity: -delta }))),
  ])
  await redis.del(keys.unsettled, keys.holds, keys.held)
  for (let n = 0; n < values.length; n += 3 * BUCKET)
    await redis.eval(HOLDS, 3, keys.epoch, keys.holds, keys.held, ...values.slice(n, n + 3 * BUCKET))
}
