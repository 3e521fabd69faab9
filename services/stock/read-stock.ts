import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

// One command for a whole page: fifty HGETs cost the gateway more to send than Redis to answer.
const READ = `
local numbers = {}
if redis.call('EXISTS', KEYS[1]) == 0 then return numbers end
for i = 2, #KEYS do numbers[i - 1] = redis.call('HGET', KEYS[i], 'available') end
return numbers`

/**
 * The available number of each SKU, in one command. A SKU that Redis does not know maps to `null`, and so does each
 * while there is no epoch: unknown, which is neither zero nor endless.
 */
export async function readStock(redis: Redis, skus: string[]): Promise<Map<string, number | null>> {
  if (skus.length === 0) return new Map()
  const touched = [keys.epoch, ...skus.map(keys.stock)]
  const numbers = (await redis.eval(READ, touched.length, ...touched)) as (string | null)[]
  return new Map(skus.map((sku, index) => [sku, numbers[index] == null ? null : Number(numbers[index])]))
}
