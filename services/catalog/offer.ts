import { createLeastRecent } from '../../infra/least-recent.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { readStock } from '../stock/index.ts'
import type { Currency } from './markets.ts'

/** An offer takes some 2 kB of memory, its text included. */
const MOST_KEPT = 4_096

/** A price in minor units, VAT included; `sale` only while it is written down, whether or not it runs now. */
export interface Price {
  amount: number
  vatPercent: number
  sale?: { amount: number; from: string | null; to: string | null; lowest30d: number }
}

/** What is volatile of a product, as Redis holds it. `version` is that of the fact `o<id>`. */
export interface StoredOffer {
  version: number
  deliveryDays: number
  variants: { sku: string; ean: string; options: Record<string, string>; prices: Record<Currency, Price> }[]
}

/** The same with the stock of the moment; `available` is null where stock is unknown. */
export interface Offer extends Omit<StoredOffer, 'variants'> {
  variants: (StoredOffer['variants'][number] & { available: number | null })[]
}

// Two projections of one product may cross on the way; the older one must not win.
const WRITE_IF_NEWER = `
for i, key in ipairs(KEYS) do
  local old = redis.call('GET', key)
  if not old or cjson.decode(old).version <= tonumber(ARGV[2 * i - 1]) then redis.call('SET', key, ARGV[2 * i]) end
end`

/** Stores an offer unless a newer one is there. */
export const writeOffer = (redis: Redis, productId: number, offer: StoredOffer): Promise<void> =>
  writeOffers(redis, [[productId, offer]])

/** Stores the offers of up to some hundred products by id, except where a newer one is there; one command. */
export async function writeOffers(redis: Redis, offers: [productId: number, StoredOffer][]): Promise<void> {
  if (offers.length === 0) return
  await redis.eval(
    WRITE_IF_NEWER,
    offers.length,
    ...offers.map(([id]) => keys.offer(id)),
    ...offers.flatMap(([, offer]) => [offer.version, JSON.stringify(offer)]),
  )
}

/**
 * The offers of up to a page of products with their stock: two round trips whatever the number (one for offers, one
 * for the stock of their SKUs). Products that Redis does not know are absent.
 */
export async function readOffers(redis: Redis, productIds: number[]): Promise<Map<number, Offer>> {
  if (productIds.length === 0) return new Map()
  const texts = await redis.mget(productIds.map(keys.offer))
  const stored = new Map<number, StoredOffer>()
  productIds.forEach((id, index) => {
    const text = texts[index]
    if (text) stored.set(id, parsed(text))
  })
  const skus = [...stored.values()].flatMap(offer => offer.variants.map(variant => variant.sku))
  const stock = await readStock(redis, skus)
  return new Map(
    [...stored].map(([id, offer]) => [
      id,
      {
        ...offer,
        variants: offer.variants.map(variant => ({ ...variant, available: stock.get(variant.sku) ?? null })),
      },
    ]),
  )
}

const known = createLeastRecent<string, StoredOffer>(MOST_KEPT)

/** What the text says. The same text gives the same object again, so nobody may change it. */
function parsed(text: string): StoredOffer {
  const last = known.get(text)
  if (last) return last
  const offer = JSON.parse(text) as StoredOffer
  known.set(text, offer)
  return offer
}

/** The amount that is asked now, and the struck-out one while a sale runs. */
export function priceNow(price: Price, now: Date): { amount: number; was?: number; lowest30d?: number } {
  const { sale } = price
  const runs = sale && (!sale.from || new Date(sale.from) <= now) && (!sale.to || now < new Date(sale.to))
  return runs
    ? { amount: sale.amount, was: price.amount, lowest30d: sale.lowest30d }
    : { amount: price.amount }
}
