import { createLeastRecent } from '../../infra/least-recent.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { readStock } from '../stock/index.ts'
import type { Currency, Locale } from './markets.ts'

/** An offer takes some 2 kB of memory, its text included. */
const MOST_KEPT = 4_096

/** A price in minor units, VAT included; `sale` only while it runs, by MySQL's clock. */
export interface Price {
  amount: number
  vatPercent: number
  sale?: { amount: number; lowest30d: number }
}

/** What is volatile of a product, as Redis holds it. `version` is that of the fact `o<id>`. */
export interface StoredOffer {
  /** Version of the row that it was made from. */
  row: number
  version: number
  /** Version of the fact `p<id>`: tells who found an older text that there is a newer one. */
  text: number
  /** Not shown or sold now; its stock may still be moved. */
  gone?: true
  deliveryDays: number
  /** What a cart calls and shows it by, so that buying needs Redis alone. Not of the fact: pages take it elsewhere. */
  label: { handle: string; title: Record<Locale, string>; shape: string; tint: string }
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
  local row = old and cjson.decode(old).row
  if not row or row <= tonumber(ARGV[2 * i - 1]) then redis.call('SET', key, ARGV[2 * i]) end
end`

/** Stores offers by product, each unless one of a newer row is there. */
export async function writeOffers(redis: Redis, offers: Map<number, StoredOffer>): Promise<void> {
  if (offers.size === 0) return
  const values = [...offers.values()].flatMap(offer => [offer.row, JSON.stringify(offer)])
  await redis.eval(WRITE_IF_NEWER, offers.size, ...[...offers.keys()].map(keys.offer), ...values)
}

/** Forgets the offers of products that there are no rows of. */
export async function removeOffers(redis: Redis, productIds: number[]): Promise<void> {
  if (productIds.length > 0) await redis.del(productIds.map(keys.offer))
}

/**
 * The offers of up to a page of products with their stock: two round trips whatever the number (one for offers, one
 * for the stock of their SKUs), one where the SKUs are known: the stock of others is then null. Products that Redis does
 * not know are absent.
 */
export async function readOffers(
  redis: Redis,
  productIds: number[],
  skus?: string[],
): Promise<Map<number, Offer>> {
  if (productIds.length === 0) return new Map()
  const [texts, stockOfSome] = await Promise.all([
    redis.mget(productIds.map(keys.offer)),
    skus && readStock(redis, skus),
  ])
  const stored = new Map<number, StoredOffer>()
  productIds.forEach((id, index) => {
    const text = texts[index]
    if (text) stored.set(id, parsed(text))
  })
  const all = () => [...stored.values()].flatMap(offer => offer.variants.map(variant => variant.sku))
  const stock = stockOfSome ?? (await readStock(redis, all()))
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
export const priceNow = ({ amount, sale }: Price): { amount: number; was?: number; lowest30d?: number } =>
  sale ? { amount: sale.amount, was: amount, lowest30d: sale.lowest30d } : { amount }
