import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** So many under way of one SKU are not compared: the ledger has to catch up first. */
const MOST_PENDING = 5_000

/** What Redis holds of one SKU, as of one moment. */
export interface StockReading {
  sku: string
  /** Undefined: Redis does not know the SKU, or its product does not. */
  known: { available: number; seq: number } | undefined
  /** By movement id, what is admitted and not known to be in the ledger; undefined: too many. */
  pending: Map<string, { seq: number; delta: number }> | undefined
  /** The highest number among those. */
  topPending: number
}

const READ = `
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
local read = {}
for i = 1, (#KEYS - 1) / 2 do
  local stock = redis.call('HMGET', KEYS[2 * i], 'available', 'seq', 'product')
  local listed = stock[3] and redis.call('SISMEMBER', ARGV[2] .. stock[3], ARGV[2 + i]) or 0
  local under = redis.call('HLEN', KEYS[2 * i + 1])
  local pending = under
  if under > 0 and under <= tonumber(ARGV[1]) then pending = redis.call('HGETALL', KEYS[2 * i + 1]) end
  read[i] = { listed == 1 and stock[1] or false, stock[2], pending }
end
return read`

/** Reads available, sequence and pending of each SKU atomically; undefined while there is no epoch. */
export async function readStockBooks(redis: Redis, skus: string[]): Promise<StockReading[] | undefined> {
  const touched = [keys.epoch, ...skus.flatMap(sku => [keys.stock(sku), keys.pending(sku)])]
  // Pending is their number where there are none or too many.
  const answer = (await redis.eval(READ, touched.length, ...touched, MOST_PENDING, keys.skus(''), ...skus)) as
    | [available: string | null, seq: string | null, pending: string[] | number][]
    | null
  return answer?.map(([available, seq, flat], index) => {
    const entries = flat === 0 ? [] : typeof flat === 'number' ? undefined : readPending(flat)
    return {
      sku: skus[index] ?? '',
      known: available === null ? undefined : { available: Number(available), seq: Number(seq) },
      pending: entries && new Map(entries.map(({ id, seq, delta }) => [id, { seq, delta }])),
      topPending: Math.max(0, ...(entries ?? []).map(({ seq }) => seq)),
    }
  })
}

/** Field and value in turn, as HGETALL gives them; a value is "seq:delta". */
function readPending(flat: string[]): { id: string; seq: number; delta: number }[] {
  return Array.from({ length: flat.length / 2 }, (_, n) => {
    const [seq, delta] = (flat[2 * n + 1] ?? '').split(':').map(Number)
    return { id: flat[2 * n] ?? '', seq: seq ?? 0, delta: delta ?? 0 }
  })
}
