import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Currency } from '../catalog/index.ts'
import type { Session } from './session.ts'

/** A line as it is kept: what and how many. Name, price and stock are read again at each view. */
export interface CartLine {
  sku: string
  product: number
  quantity: number
  /** The price last shown for it, by currency: a change since then is told. */
  shown: Partial<Record<Currency, number>>
}

export interface ReadCart {
  /** In the order in which they came. */
  lines: CartLine[]
  /** The line taken out last, while it can be put back. */
  removed?: CartLine
}

interface Kept {
  p: number
  q: number
  n: number
  shown?: CartLine['shown']
}

/** The cart of a session; one without lines when there is none. */
export async function readCart(redis: Redis, session: Pick<Session, 'key'>): Promise<ReadCart> {
  const fields = await redis.hgetall(keys.cart(session.key))
  const kept = Object.entries(fields)
    .filter(([field]) => !field.startsWith(':'))
    .map(([sku, text]) => ({ sku, line: JSON.parse(text) as Kept }))
    .sort((a, b) => a.line.n - b.line.n)
  const removed = fields[':removed'] ? (JSON.parse(fields[':removed']) as (typeof kept)[number]) : undefined
  return {
    lines: kept.map(({ sku, line }) => toLine(sku, line)),
    ...(removed ? { removed: toLine(removed.sku, removed.line) } : {}),
  }
}

const toLine = (sku: string, { p, q, shown }: Kept): CartLine => ({
  sku,
  product: p,
  quantity: q,
  shown: shown ?? {},
})

// Only lines that are still there: one that was removed meanwhile must not come back.
const REMEMBER = `
for i = 2, #ARGV, 2 do
  local text = redis.call('HGET', KEYS[1], ARGV[i])
  if text then
    local line = cjson.decode(text)
    line.shown = line.shown or {}
    line.shown[ARGV[1]] = tonumber(ARGV[i + 1])
    redis.call('HSET', KEYS[1], ARGV[i], cjson.encode(line))
  end
end`

/** Notes which prices a view has shown. */
export async function rememberShown(
  redis: Redis,
  session: Pick<Session, 'key'>,
  currency: Currency,
  prices: { sku: string; amount: number }[],
): Promise<void> {
  if (prices.length === 0) return
  const values = prices.flatMap(({ sku, amount }) => [sku, amount])
  await redis.eval(REMEMBER, 1, keys.cart(session.key), currency, ...values)
}
