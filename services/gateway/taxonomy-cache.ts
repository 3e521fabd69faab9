import type { Redis } from '../../infra/redis/client.ts'
import { timed } from '../../infra/telemetry/timings.ts'
import { readTaxonomy, type Taxonomy } from '../catalog/index.ts'

const FRESH_MS = 500

export interface TaxonomyCache {
  /** At most half a second old while Redis answers, else the last one known. Rejects only if there never was one. */
  get(): Promise<Taxonomy>
}

/** Every page needs the taxonomy, it changes a few times a day and takes a millisecond to parse: kept in the process. */
export function createTaxonomyCache(redis: Redis): TaxonomyCache {
  let last: Taxonomy | undefined
  let readAt = 0
  let reading: Promise<void> | undefined

  async function read(): Promise<void> {
    try {
      last = (await readTaxonomy(redis)) ?? last
    } catch (error) {
      if (!last) throw error
    } finally {
      readAt = Date.now()
      reading = undefined
    }
  }

  return {
    async get() {
      if (Date.now() - readAt > FRESH_MS) {
        reading ??= read()
        await timed('redis', 'taxonomy', reading)
      } else await timed('memory', 'taxonomy', Promise.resolve())
      if (!last) throw new Error('the catalogue has not been filled yet')
      return last
    },
  }
}
