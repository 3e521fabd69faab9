import type { Client } from '../infra/elasticsearch/client.ts'
import type { Steps } from '../infra/local/steps.ts'
import type { Pool } from '../infra/mysql/client.ts'
import { withLease } from '../infra/mysql/lease.ts'
import { dropOldIndices, productIndices, rebuildIndex } from '../services/catalog/index.ts'

/** Name of the lease: one rebuild of the index at a time, whether a start or a person began it. */
export const REBUILD_ELASTICSEARCH = 'rebuild-elasticsearch'

/** Fills a new index and gives it to readers, or only drops the indices that earlier rebuilds left behind. */
export async function rebuildElasticsearch(
  { mysql, elasticsearch }: { mysql: Pool; elasticsearch: Client },
  steps: Steps,
  signal: AbortSignal,
  dropOld: boolean,
): Promise<void> {
  const drop = async () => {
    const dropped = await dropOldIndices({ elasticsearch })
    return dropped.length > 0 ? dropped.join(' ') : 'there was none'
  }
  const rebuild = async (progress: { bar(done: number, total: number, label?: string): void }) => {
    const { index, documents, mended, resumedAfter } = await withLease(
      mysql,
      REBUILD_ELASTICSEARCH,
      held =>
        rebuildIndex({ elasticsearch }, mysql, {
          onProgress: (done, total) => progress.bar(done, total, 'products'),
          signal: held,
        }),
      signal,
    )
    const resumed = resumedAfter > 0 ? `, went on after product ${resumedAfter}` : ''
    return `${index}: ${documents} products verified, ${mended} of them written again${resumed}`
  }
  if (dropOld) return steps.step('drop old indices', drop)
  await steps.step('index of products', rebuild)
  const old = (await productIndices({ elasticsearch })).filter(({ role }) => role === 'old')
  if (old.length > 0)
    steps.say(
      `\nKept: ${old.map(({ name }) => name).join(' ')}\nTo drop it: npm run rebuild -- elasticsearch --drop-old`,
    )
}
