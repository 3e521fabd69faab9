import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** The stock of a product as of one moment. */
export interface ProductStock {
  id: number
  /** Of all variants together. */
  stock: number
  /** The sum of its variants' sequence numbers: rises with every movement of one of them. */
  seq: number
  variants: { sku: string; stock: number }[]
}

// The keys of SKUs are made here, since which they are stands in Redis; they share the hash tag of those declared.
const READ = `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
local products = {}
for p = 2, #KEYS do
  local skus = redis.call('SMEMBERS', KEYS[p])
  table.sort(skus)
  local variants = {}
  for i, sku in ipairs(skus) do
    local numbers = redis.call('HMGET', ARGV[1] .. sku, 'available', 'seq')
    variants[i] = { sku, numbers[1], numbers[2] }
  end
  products[p - 1] = variants
end
return products`

/**
 * The stock of each product, all read in one moment. Absent: a product that Redis does not know, or one of whose
 * variants it does not. Undefined: stock is not known at all (no epoch).
 */
export async function readProductStock(
  redis: Redis,
  productIds: number[],
): Promise<Map<number, ProductStock> | undefined> {
  const answer = (await redis.eval(
    READ,
    1 + productIds.length,
    keys.epoch,
    ...productIds.map(keys.skus),
    keys.stock(''),
  )) as [sku: string, available: string | null, seq: string | null][][] | null
  if (answer === null) return undefined
  const found = new Map<number, ProductStock>()
  productIds.forEach((id, index) => {
    const variants = answer[index] ?? []
    if (variants.length === 0 || variants.some(([, available]) => available === null)) return
    const sum = (column: 1 | 2) => variants.reduce((total, variant) => total + Number(variant[column]), 0)
    found.set(id, {
      id,
      stock: sum(1),
      seq: sum(2),
      variants: variants.map(([sku, available]) => ({ sku, stock: Number(available) })),
    })
  })
  return found
}

/** The SKUs of a product, as Redis knows them; none when there is no such product. */
export const skusOf = async (redis: Redis, productId: number): Promise<string[]> =>
  (await redis.smembers(keys.skus(productId))).sort()
