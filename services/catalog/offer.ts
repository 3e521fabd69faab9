import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { readStock } from '../stock/index.ts'
import type { Currency, Locale } from './markets.ts'

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
  /** What a cart calls and shows it by, so that buying needs Redis alone. Not of the fact: pages take it elsewhere. */
  label: { published: boolean; handle: string; title: Record<Locale, string>; shape: string; tint: string }
  variants: { sku: string; ean: string; options: Record<string, string>; prices: Record<Currency, Price> }[]
}

/** The same with the stock of the moment; `available` is null where stock is unknown. */
export interface Offer extends Omit<StoredOffer, 'variants'> {
  variants: (StoredOffer['variants'][number] & { available: number | null })[]
}

// Two projections of one product may cross on the way; the older one must not win.
const WRITE_IF_NEWER = `
local old = redis.call('GET', KEYS[1])
if old and cjson.decode(old).version > tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
return 1`

/** Stores an offer unless a newer one is there. */
export async function writeOffer(redis: Redis, productId: number, offer: StoredOffer): Promise<void> {
  await redis.eval(WRITE_IF_NEWER, 1, keys.offer(productId), offer.version, JSON.stringify(offer))
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
    if (text) stored.set(id, JSON.parse(text))
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

/** The amount that is asked now, and the struck-out one while a sale runs. */
export function priceNow(price: Price, now: Date): { amount: number; was?: number; lowest30d?: number } {
  const { sale } = price
  const runs = sale && (!sale.from || new Date(sale.from) <= now) && (!sale.to || now < new Date(sale.to))
  return runs
    ? { amount: sale.amount, was: price.amount, lowest30d: sale.lowest30d }
    : { amount: price.amount }
}
