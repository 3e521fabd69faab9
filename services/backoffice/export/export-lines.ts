import type { Pool } from '../../../infra/mysql/client.ts'
import type { Redis } from '../../../infra/redis/client.ts'
import { productsToExport } from './products-to-export.ts'
import { toJsonl } from './to-jsonl.ts'
import { shopifyHeader, toShopify } from './to-shopify.ts'

/** The file as text, a product at a time. `origin` is the shop's address, for pictures. */
export async function* exportLines(
  mysql: Pool,
  redis: Redis,
  origin: string,
  format: 'shopify' | 'jsonl',
  onProduct: () => void = () => {},
): AsyncGenerator<string> {
  if (format === 'shopify') yield shopifyHeader()
  for await (const product of productsToExport(mysql, redis)) {
    onProduct()
    yield format === 'jsonl' ? toJsonl(product) : toShopify(product, origin)
  }
}
