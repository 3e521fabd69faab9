import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { StockDrift } from './compare-stock.ts'
import { runMove } from './run-move.ts'

const REMEMBER_SECONDS = 15 * 60

const ADD = `
if redis.call('HEXISTS', KEYS[1], 'available') == 0 then
  redis.call('HSET', KEYS[1], 'available', ARGV[2], 'seq', ARGV[3])
end
redis.call('HSET', KEYS[1], 'product', ARGV[4])
redis.call('SADD', KEYS[2], ARGV[1])`

/**
 * Puts right what Redis has: a wrong number by a movement of its own, which says so in the ledger and moves nothing
 * there; a SKU that is missing by adding it. Movements that come in between are not disturbed, since only the
 * difference is moved, and once: the movement is named after the number at which the drift was seen.
 */
export async function healStock(redis: Redis, drift: StockDrift[]): Promise<void> {
  for (const { sku, product, seq, available, expected } of drift) {
    if (available === undefined) {
      await redis.eval(ADD, 2, keys.stock(sku), keys.skus(product), sku, expected, seq, product)
      continue
    }
    const delta = expected - available
    await runMove(redis, {
      id: `heal:${sku}:${seq}`,
      kind: 'compensate',
      lines: [{ sku, delta, quantity: Math.abs(delta) }],
      rememberSeconds: REMEMBER_SECONDS,
    })
  }
}
