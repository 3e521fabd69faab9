import type { Redis } from '../../infra/redis/client.ts'
import type { Logger } from '../../infra/telemetry/logger.ts'
import type { Movement } from '../events.ts'
import type { FeedPublisher } from './feed.ts'
import { readProductStock } from './product-stock.ts'

const PRODUCTS_A_READ = 200

/**
 * Tells the live feed of movements, without holding up who calls: while one reading of stock is under way, further
 * movements gather, so that a product that moves a thousand times a second is told of as often as it can be read.
 */
export function createFeedTeller(
  redis: Redis,
  feed: FeedPublisher,
  log: Logger,
): (moved: Movement[]) => void {
  const waiting = new Map<number, string>()
  let busy = false

  async function tell(): Promise<void> {
    busy = true
    try {
      while (waiting.size > 0) {
        const some = [...waiting].slice(0, PRODUCTS_A_READ)
        for (const [product] of some) waiting.delete(product)
        const stock = await readProductStock(
          redis,
          some.map(([product]) => product),
        )
        for (const [product, sku] of some) {
          const now = stock?.get(product)
          if (now) feed.tell({ id: product, stock: now.stock, sku, seq: now.seq })
        }
      }
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'live feed missed movements')
    } finally {
      busy = false
    }
  }

  return moved => {
    for (const { lines } of moved)
      for (const { product, sku, delta } of lines) if (delta !== 0) waiting.set(product, sku)
    if (!busy && waiting.size > 0) tell()
  }
}
