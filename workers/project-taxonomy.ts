import { setTimeout as delay } from 'node:timers/promises'
import { loadTaxonomy, markStale, writeTaxonomy } from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'
import { toMessage } from './to-message.ts'

/** Longer than a gateway goes on with the taxonomy that it knows; a purge before that would keep the old names. */
const KNOWN_FOR_MS = 750

/** Copies the names of departments, categories and attributes to Redis, then tells the edge and those who name products. */
export const projectTaxonomy: Worker<'taxonomy.changed', WorkerContext> = {
  name: 'project-taxonomy',
  message: 'taxonomy.changed',
  prefetch: 1,
  deadlineMs: 10_000,
  async handle({ labels }, { mysql, redis, publisher }, job) {
    await writeTaxonomy(redis, await loadTaxonomy(mysql))
    await delay(KNOWN_FOR_MS)
    await markStale(redis, ['nav'])
    const { correlationId } = job
    await publisher.publish([
      toMessage('page.stale', { facts: ['nav'] }, { correlationId }),
      ...labels.map(label => toMessage('label.changed', { label, after: 0 }, { correlationId })),
    ])
  },
}
