import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { writeOffer } from './offer.ts'
import { productsInChunks } from './product-chunks.ts'
import { toOffer } from './product-document.ts'
import { loadTaxonomy, writeTaxonomy } from './taxonomy.ts'

/** Writes the taxonomy and every offer to Redis; newer offers that are there already stay. */
export async function fillOffers(redis: Redis, sql: Sql, onProgress: (done: number) => void): Promise<void> {
  await writeTaxonomy(redis, await loadTaxonomy(sql))
  let done = 0
  for await (const rows of productsInChunks(sql)) {
    await Promise.all(rows.map(row => writeOffer(redis, row.id, toOffer(row))))
    done += rows.length
    onProgress(done)
  }
}
