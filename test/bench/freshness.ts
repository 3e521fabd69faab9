import { cpus, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import type { Config } from '../../infra/config.ts'
import { interruptSignal } from '../../infra/local/interrupt.ts'
import { createPool } from '../../infra/mysql/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { browse } from './freshness/browse.ts'
import {
  type Committed,
  changeMembership,
  changePrice,
  changeStock,
  changeText,
  hasCard,
  restore,
} from './freshness/changes.ts'
import { type Look, quantiles } from './freshness/estimate.ts'
import { getPage, lookOnce } from './freshness/look-once.ts'
import { pickSubjects, raise, type Subject } from './freshness/subjects.ts'

const CHANGES_A_SECOND = 10
const PAGES_A_SECOND = 50
const PRODUCTS_BROWSED = 400
/** Delays are drawn up to here: twice the goal for what is purged at once, and what two refreshes may take. */
const LONGEST_LOOK_MS = { product: 2_000, listing: 2_000, membership: 12_000 }
const GOAL_MS = { product: 1_000, listing: 1_000, membership: 6_000 }
const MOST_EVICTED = 0.01
type Page = keyof typeof GOAL_MS

interface Row {
  page: Page
  change: string
  looks: number
  p50: number
  p95: number
  p99: number
  /** Looks later than the goal that were answered with the old version. */
  late: number
}

/**
 * `npm run bench -- freshness [--seconds N]`: ten changes a second of price, stock state, text and membership while pages are
 * browsed. For each, one page that shows it, and that the cache held, is asked for once at a random moment after the
 * commit; p50, p95 and p99 from commit to new version follow from all those answers. What it changed it puts back.
 */
export async function benchFreshness(
  config: Config,
  seconds: number,
): Promise<{ rows: Row[]; evicted: number }> {
  const interrupted = interruptSignal()
  const stores = { mysql: createPool(config.mysql), redis: createRedis(config.redis) }
  await untilReady(stores.redis)
  const { origin } = config
  const { subjects, movers, pages } = await pickSubjects(stores.mysql, origin)
  const browsed = subjects.splice(0, Math.min(PRODUCTS_BROWSED, subjects.length / 2))
  const [prices] = await stores.mysql.query<RowDataPacket[]>(
    'SELECT v.product_id, x.sku, x.currency, x.amount FROM price x JOIN variant v ON v.sku = x.sku',
  )
  const paths = ['/en', ...pages.map(({ path }) => path), ...browsed.map(({ path }) => path)]
  /** What listings were made to show after all the rest. */
  const soldOut = new Set<Subject>()
  for (const path of paths) await getPage(origin + path)

  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load()} before`)
  console.log(
    `${subjects.length} products to change, ${paths.length} pages browsed at ${PAGES_A_SECOND} a second`,
  )
  const looks: { page: Page; change: string; look: Look }[] = []
  const busy = new Set<number>()
  const touched = new Set<Subject>()
  const open = new Set<Promise<void>>()
  let changes = 0
  const stop = browse(origin, paths, PAGES_A_SECOND, () => changes)
  await raise(stores.mysql, movers)

  async function one(
    change: string,
    page: Page,
    subject: Subject,
    path: string,
    make: () => Promise<Committed>,
  ) {
    busy.add(subject.id)
    touched.add(subject)
    try {
      const before = await getPage(origin + path)
      if (page === 'listing' && !hasCard(before, subject.id)) return
      const committed = await make()
      changes++
      const isNew = committed[page === 'product' ? 'product' : 'listing']
      const look = await lookOnce(origin + path, committed.at, isNew, LONGEST_LOOK_MS[page])
      looks.push({ page, change, look })
    } catch (error) {
      console.error(`${change} of product ${subject.id}: ${(error as Error).message}`)
    } finally {
      busy.delete(subject.id)
    }
  }

  const began = performance.now()
  for (let n = 0; performance.now() - began < seconds * 1000 && !interrupted.aborted; n++) {
    const next = nextChange(n)
    if (next) {
      const running = one(...next).finally(() => open.delete(running))
      open.add(running)
    }
    await delay(Math.max(0, began + ((n + 1) * 1000) / CHANGES_A_SECOND - performance.now()))
  }
  await Promise.all(open)
  const browsing = await stop()
  const loadAfter = load()

  /** The n-th change: what it is, on which page it is looked for, and how it is made. */
  function nextChange(n: number): Parameters<typeof one> | undefined {
    const free = (test: (subject: Subject) => boolean, from: Subject[]) => {
      const found = from.filter(subject => !busy.has(subject.id) && test(subject))
      return found[Math.floor(Math.random() * found.length)]
    }
    if (n % 4 === 3) {
      const subject = free(() => true, movers)
      const into = pages[Math.floor(Math.random() * pages.length)]
      if (!subject || !into || into.shown.has(subject.id)) return undefined
      for (const { shown } of pages) shown.delete(subject.id)
      into.shown.add(subject.id)
      return [
        'membership',
        'membership',
        subject,
        into.path,
        () => changeMembership(stores, subject, into.id),
      ]
    }
    const [change, make] = (
      [
        ['price', changePrice],
        ['text', changeText],
        ['stock', changeStock],
      ] as const
    )[n % 4] ?? ['price', changePrice]
    const page = Math.random() < 0.5 ? 'product' : 'listing'
    const subject = free(
      one =>
        (change !== 'stock' || one.sku !== undefined) &&
        (page === 'product' || (one.listing !== undefined && one.onHand > 0 && !soldOut.has(one))),
      subjects,
    )
    if (!subject) return undefined
    if (change === 'stock' && page === 'listing') soldOut.add(subject)
    const path = page === 'product' ? subject.path : (subject.listing ?? '')
    return [change, page, subject, path, () => make(stores, subject, page)]
  }

  console.log(
    `\n${changes} changes in ${Math.round((performance.now() - began) / 1000)} s, load ${loadAfter} after\n`,
  )
  const rows = toRows(looks)
  for (const row of [undefined, ...rows]) console.log(line(row))
  const share = browsing.evicted
  console.log(
    `\nother pages evicted a change: ${(share * 100).toFixed(2)} % (goal < ${MOST_EVICTED * 100} %)` +
      `\nbrowsing: ${browsing.requests} pages, p99 ${browsing.p99.toFixed(0)} ms, ${browsing.failed} failed`,
  )
  console.log('\nputting back what was changed …')
  await restore(stores, [...touched, ...movers.filter(mover => !touched.has(mover))], prices)
  stores.redis.disconnect()
  await stores.mysql.end()
  return { rows, evicted: share }
}

function toRows(looks: { page: Page; change: string; look: Look }[]): Row[] {
  const groups = Map.groupBy(looks, ({ page, change }) => `${page} ${change}`)
  const pages = Map.groupBy(looks, ({ page }) => `${page} all`)
  return [...pages, ...groups]
    .filter(([name]) => name !== 'membership membership')
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, all]): Row => {
      const [page, change = ''] = name.split(' ') as [Page, string]
      const [p50 = 0, p95 = 0, p99 = 0] = quantiles(
        all.map(({ look }) => look),
        [0.5, 0.95, 0.99],
      )
      const late = all.filter(({ look }) => !look.fresh && look.after > GOAL_MS[page]).length
      return { page, change, looks: all.length, p50, p95, p99, late }
    })
}

function line(row: Row | undefined): string {
  if (!row) return 'page        change     looks    p50 ms      p95      p99     goal   late'
  const n = (value: number) => (Number.isFinite(value) ? value.toFixed(0) : '–').padStart(9)
  const { page, change, looks, p50, p95, p99, late } = row
  return `${page.padEnd(12)}${change.padEnd(9)}${String(looks).padStart(7)} ${n(p50)}${n(p95)}${n(p99)}${n(GOAL_MS[page])}${String(late).padStart(7)}`
}

const load = () =>
  loadavg()
    .map(value => value.toFixed(1))
    .join(' ')
