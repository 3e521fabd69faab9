import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from '../../../infra/mysql/client.ts'
import type { Redis } from '../../../infra/redis/client.ts'
import {
  type ExportedProduct,
  productsToExport,
} from '../../../services/backoffice/export/products-to-export.ts'
import { shopifyHeader, toShopify } from '../../../services/backoffice/export/to-shopify.ts'

/**
 * Writes a file of Shopify's with up to `most` products that the shop does not have: its own under other names. `tag`
 * stands before each handle, and in capitals before each SKU; an EAN each gets from the shop. Resolves to their number.
 */
export async function writeNewProducts(
  file: string,
  tag: string,
  most: number,
  { mysql, redis, origin }: { mysql: Pool; redis: Redis; origin: string },
): Promise<number> {
  let count = 0
  async function* lines() {
    yield shopifyHeader()
    for await (const product of productsToExport(mysql, redis)) {
      if (product.state.status !== 'published') continue
      yield toShopify(renamed(product, tag), origin)
      if (++count === most) return
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file))
  return count
}

function renamed({ state, stock, registry }: ExportedProduct, tag: string): ExportedProduct {
  const sku = (old: string) => `${tag.toUpperCase()}-${old}`
  const variants = Object.entries(state.variants).map(([old, { ean: _, ...variant }]) => [sku(old), variant])
  return {
    registry,
    state: { ...state, handle: `${tag}-${state.handle}`, variants: Object.fromEntries(variants) },
    stock: new Map([...stock].map(([old, count]) => [sku(old), count])),
  }
}
