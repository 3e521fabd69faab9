import { PRODUCTS, within } from '../infra/elasticsearch/client.ts'
import { loadProducts, markStale, toDocument, toOffer, writeOffer } from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'
import { toMessage } from './to-message.ts'

const ELASTICSEARCH_DEADLINE_MS = 5_000

/**
 * Copies a product from MySQL to Redis (offer) and Elasticsearch (document), then tells the edge which facts moved. It reads the row again instead of trusting the message, and both copies refuse an older version, so repeats
 * and reordering do no harm.
 */
export const projectProduct: Worker<'product.changed', WorkerContext> = {
  name: 'project-product',
  message: 'product.changed',
  prefetch: 16,
  deadlineMs: 10_000,
  async handle({ id, facts }, { mysql, redis, elasticsearch, publisher }, job) {
    const [row] = await loadProducts(mysql, [id])
    if (!row) return
    await writeOffer(redis, id, toOffer(row))
    await elasticsearch
      .index(
        {
          index: PRODUCTS,
          id: String(id),
          version: row.version,
          version_type: 'external',
          require_alias: true,
          document: toDocument(row, new Date()),
        },
        within(ELASTICSEARCH_DEADLINE_MS),
      )
      .catch(ignoreOlder)
    await markStale(redis, facts)
    if (facts.length === 0) return
    await publisher.publish([toMessage('page.stale', { facts }, { correlationId: job.correlationId })])
  },
}

/** 409: the same or a newer version is there already, which is what was wanted. */
function ignoreOlder(error: { statusCode?: number }): void {
  if (error.statusCode !== 409) throw error
}
