import { importProducts as takeIn } from '../services/backoffice/import/import-products.ts'
import { openList } from '../services/backoffice/import/lists.ts'
import { readJsonl } from '../services/backoffice/import/read-jsonl.ts'
import { readShopify } from '../services/backoffice/import/read-shopify.ts'
import { NoList, type Refusal } from '../services/backoffice/import/wish.ts'
import type { WorkerContext } from './context.ts'
import { Bury, type Worker } from './runner.ts'

/** As many as whoever asks for the result wants to read. */
const MOST_TOLD = 200

/**
 * Takes in a list of products that was uploaded. Products are known by handle and SKU, so a second try changes nothing
 * of what the first wrote, and goes on where that ended.
 */
export const importProducts: Worker<'import.asked', WorkerContext> = {
  name: 'import-products',
  message: 'import.asked',
  prefetch: 1,
  // For a chunk of products and the fetching of their pictures; each chunk begins it anew.
  deadlineMs: 300_000,
  async handle({ file, format, dryRun }, { config, mysql, redis }, job) {
    const source = await openList(config.mediaDir, file)
    if (!source) throw new Bury('the uploaded list is no longer there')
    const told: Refusal[] = []
    const context = { mysql, redis, mediaDir: config.mediaDir, folder: undefined, dryRun, signal: job.signal }
    try {
      const report = await takeIn(
        context,
        format === 'jsonl' ? readJsonl(source) : readShopify(source),
        refusal => void (told.length < MOST_TOLD && told.push(refusal)),
        () => job.touch(),
      )
      return { ...report, dryRun, refusals: told }
    } catch (error) {
      throw error instanceof NoList ? new Bury(error.message) : error
    } finally {
      source.destroy()
    }
  },
}
