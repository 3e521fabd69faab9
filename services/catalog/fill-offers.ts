import type { Sql } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { writeMemberships } from './membership.ts'
import { writeOffers } from './offer.ts'
import { productsInChunks } from './product-chunks.ts'
import { toOffer } from './product-document.ts'
import { loadTaxonomy, writeTaxonomy } from './taxonomy.ts'

/** Writes the taxonomy, memberships and every offer to Redis; what is newer there already stays, and nothing else is touched. */
export async function fillOffers(redis: Redis, sql: Sql, onProgress: (done: number) => void): Promise<void> {
  const taxonomy = await loadTaxonomy(sql)
  await writeTaxonomy(redis, taxonomy)
  const categories = taxonomy.departments.flatMap(({ categories }) => categories)
  await writeMemberships(
    redis,
    categories.map(({ id, version }) => ({ category: id, version })),
  )
  let done = 0
  for await (const rows of productsInChunks(sql)) {
    await writeOffers(redis, new Map(rows.map(row => [row.id, toOffer(row)])))
    done += rows.length
    onProgress(done)
  }
}
