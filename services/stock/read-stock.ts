import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

// One command for a whole page: fifty HGETs cost the gateway more to send than Redis to answer.
const READ = `
local numbers = {}
for i, key in ipairs(KEYS) do numbers[i] = redis.call('HGET', key, 'available') end
return numbers`

/**
 * The available number of each SKU, in one command. A SKU that Redis does not know maps to `null`: unknown, which is
 * neither zero nor endless.
 */
export async function readStock(redis: Redis, skus: string[]): Promise<Map<string, number | null>> {
  if (skus.length === 0) return new Map()
  const numbers = (await redis.eval(READ, skus.length, ...skus.map(keys.stock))) as (string | null)[]
  return new Map(skus.map((sku, index) => [sku, numbers[index] == null ? null : Number(numbers[index])]))
}
