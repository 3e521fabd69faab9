import type { Config } from '../../infra/config.ts'
import { purge } from '../../infra/local/blackout/purge.ts'
import type { Shelf } from './catalogue.ts'
import { withoutCampaign } from './noise.ts'
import type { Step } from './plan.ts'
import type { Send } from './send.ts'

const TOGETHER = 8
const MOST_WARMED = 20_000
/** Facts in one PURGE: its header may hold 7,680 bytes (varnish/purge.vcl). */
const FACTS_A_PURGE = 500

/**
 * Asks once for every page that the run will ask for: what a shop's cache holds that has been open for a while. At most
 * 20,000, and not what is bought. Resolves to when each was asked for, on the clock of `performance.now()`.
 */
export async function warm(send: Send, steps: Iterable<Step>, seconds: number): Promise<Map<string, number>> {
  const paths = new Set<string>()
  for (const { at, kind, path } of steps) {
    if (at > seconds * 1000 || paths.size >= MOST_WARMED) break
    if (kind !== 'cart' && kind !== 'checkout') paths.add(withoutCampaign(path))
  }
  const left = paths.values()
  const asked = new Map<string, number>()
  const one = async () => {
    for (const path of left) {
      asked.set(path, performance.now())
      await send(path).catch(() => asked.delete(path))
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, one))
  return asked
}

/** Takes every page out of the cache that is made from a product, a category or the menu. Searches leave within a minute. */
export async function chill(config: Config, shelves: Shelf[]): Promise<void> {
  const products = [...new Set(shelves.flatMap(({ things }) => things.map(({ id }) => id)))]
  const facts = ['nav', ...products.flatMap(id => [`p${id}`, `o${id}`])]
  for (const url of config.edge.purgeUrls)
    for (let from = 0; from < facts.length; from += FACTS_A_PURGE)
      await purge(
        Number(new URL(url).port),
        config.edge.purgeToken,
        facts.slice(from, from + FACTS_A_PURGE),
        'hard',
      )
}
