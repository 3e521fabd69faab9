import { setTimeout as delay } from 'node:timers/promises'
import { Counter, type Registry } from 'prom-client'
import type { Redis } from '../../../infra/redis/client.ts'
import type { Logger } from '../../../infra/telemetry/logger.ts'
import { type ProductStock, readProductStock, watchFeed } from '../../stock/index.ts'

const PRODUCTS_A_READ = 200
/** A number that changes faster than this cannot be read anyway. */
const REST_MS = 50
const RETRY_MS = 1_000
/** What a watcher was shown last: before any sequence number. */
const NOTHING = -2
const UNKNOWN = -1

/** Somebody who looks at a product is shown its stock; `undefined`: it is not known at the moment. */
export type Watcher = (stock: ProductStock | undefined) => void

export interface LiveStock {
  /** Shows the stock of a product now and whenever it changes, until the returned function is called. */
  watch(product: number, watcher: Watcher): () => void
  close(): Promise<void>
}

/**
 * Who looks at which product, in this gateway. The feed only says that a product moved; what is shown is read from
 * Redis, many products in one command, so a stranger's message can make us look but not lie.
 */
export function createLiveStock(options: {
  url: string
  redis: Redis
  log: Logger
  metrics: Registry
}): LiveStock {
  const { url, redis, log, metrics } = options
  const watched = new Map<number, Map<Watcher, number>>()
  const moved = new Set<number>()
  const closing = new AbortController()
  let busy = false

  const heard = new Counter({
    name: 'stock_feed_messages_total',
    help: 'Messages of the live feed of stock, by what became of them',
    labelNames: ['outcome'],
    registers: [metrics],
  })

  const feed = watchFeed({
    url,
    name: 'gateway hears the stock feed',
    log,
    onMessage({ id }) {
      heard.inc({ outcome: watched.has(id) ? 'watched' : 'unwatched' })
      if (watched.has(id)) look(id)
    },
    onStranger: () => heard.inc({ outcome: 'malformed' }),
    onOpen: () => look(...watched.keys()),
  })

  function look(...products: number[]): void {
    for (const product of products) moved.add(product)
    if (!busy && moved.size > 0) readAll()
  }

  async function readAll(): Promise<void> {
    busy = true
    while (moved.size > 0 && !closing.signal.aborted) {
      const some = [...moved].slice(0, PRODUCTS_A_READ)
      for (const product of some) moved.delete(product)
      const unknown = await show(some).catch(() => some)
      for (const product of unknown) moved.add(product)
      await delay(unknown.length > 0 ? RETRY_MS : REST_MS, undefined, closing).catch(() => {})
    }
    busy = false
  }

  /** Returns those products whose stock nobody knows now: to be looked at again. */
  async function show(products: number[]): Promise<number[]> {
    const stock = await readProductStock(redis, products)
    return products.filter(product => {
      const now = stock?.get(product)
      const watchers = watched.get(product)
      const place = now === undefined ? UNKNOWN : now.seq
      for (const [watcher, last] of watchers ?? []) {
        // Redis may have been read for an earlier message in the meantime: never an older number after a newer one.
        if (place <= last) continue
        watchers?.set(watcher, place)
        watcher(now)
      }
      return watchers !== undefined && now === undefined
    })
  }

  return {
    watch(product, watcher) {
      const watchers = watched.get(product) ?? new Map<Watcher, number>()
      watched.set(product, watchers.set(watcher, NOTHING))
      look(product)
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0 && watched.get(product) === watchers) watched.delete(product)
      }
    },
    async close() {
      closing.abort()
      await feed.close()
    },
  }
}
