import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { writeOffers } from './offer.ts'
import { productsInChunks } from './product-chunks.ts'
import { toOffer } from './product-document.ts'
import type { ProductRow } from './product-rows.ts'
import { loadTaxonomy, writeTaxonomy } from './taxonomy.ts'

/** Writes the taxonomy and every offer to Redis; newer offers that are there already stay. */
export async function fillOffers(redis: Redis, sql: Sql, onProgress: (done: number) => void): Promise<void> {
  await writeTaxonomy(redis, await loadTaxonomy(sql))
  let done = 0
  for await (const rows of productsInChunks(sql)) {
    await offersInto(redis)(rows)
    done += rows.length
    onProgress(done)
  }
}

/** Writes the offers of rows that somebody has read anyway. */
export const offersInto = (redis: Redis) => (rows: ProductRow[]) =>
  writeOffers(
    redis,
    rows.map(row => [row.id, toOffer(row)]),
  )
