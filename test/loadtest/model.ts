import { type Kind, type Scenario, scenarios } from './scenarios.ts'

/** What decides how much a cache can do. Rates a second. */
export interface Shape {
  mix: Scenario['mix']
  zipf: number
  queries: number
  markets: number
  /** Steps of visitors. */
  rate: number
  /** Changes of a price or a stock state, each of any product. */
  updates: number
  products: number
}

/** Many addresses of one kind in one market: the share of one is by Zipf's law. Times in seconds. */
interface Family {
  kind: Kind | 'offer' | 'goes-with'
  addresses: number
  /** Products whose price or stock it shows. */
  shows: number
  /** Of the address of this rank, from 0. */
  lifetime: (rank: number) => number
  zipf?: number
}
const always = (seconds: number) => () => seconds
const DAY = always(86_400)
/** Each category by its own order, then all by newest, by price both ways, and by rating (catalogue.ts). */
const LISTINGS = [86_400, 600, 60, 60, 600]
const CATEGORIES = 60

const families = ({ products, queries }: Shape): Family[] => [
  { kind: 'home', addresses: 1, shows: 18, lifetime: DAY },
  {
    kind: 'listing',
    addresses: LISTINGS.length * CATEGORIES,
    shows: 24,
    lifetime: rank => LISTINGS[Math.floor(rank / CATEGORIES)] ?? 60,
  },
  { kind: 'product', addresses: products, shows: 0, lifetime: DAY },
  { kind: 'search', addresses: queries, shows: 24, lifetime: always(600) },
  { kind: 'content', addresses: 4, shows: 0, lifetime: DAY, zipf: 0 },
  { kind: 'offer', addresses: products, shows: 1, lifetime: always(3_600) },
  { kind: 'goes-with', addresses: CATEGORIES, shows: 4, lifetime: DAY, zipf: 0 },
]

/**
 * The shares of look-ups that a cache answers in the long run if it has all the room it wants and is emptied of exactly what
 * changed, with the lifetimes of the shop: what no rule of the edge can better. An address that is asked for λ times a second and
 * shows what changes μ times a second keeps a copy for (1 − e^−μT) / μ on average, T its lifetime; of the requests
 * between two renders all but the first are hits.
 */
export function model(shape: Shape): { page: number; cacheable: number; byKind: Record<string, number> } {
  const steps = Object.values(shape.mix).reduce((sum, share) => sum + share, 0)
  const made = new Map<string, { asked: number; hits: number }>()
  for (const family of families(shape)) {
    const kind = family.kind === 'offer' || family.kind === 'goes-with' ? 'product' : family.kind
    const share = (shape.mix[kind] ?? 0) / steps
    const asked = (shape.rate * share) / shape.markets
    made.set(family.kind, { asked, hits: hitsOf(family, shape, asked) })
  }
  const over = (kinds: [string, { asked: number; hits: number }][]) =>
    kinds.reduce((sum, [, { hits }]) => sum + hits, 0) / kinds.reduce((sum, [, { asked }]) => sum + asked, 0)
  const all = [...made]
  return {
    page: over(all.filter(([kind]) => kind !== 'offer' && kind !== 'goes-with')),
    cacheable: over(all),
    byKind: Object.fromEntries(all.map(([kind, { asked, hits }]) => [kind, hits / asked])),
  }
}

function hitsOf({ addresses, shows, lifetime, zipf }: Family, shape: Shape, asked: number): number {
  const weights = Array.from({ length: addresses }, (_, rank) => (rank + 1) ** -(zipf ?? shape.zipf))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const changes = (shows * shape.updates) / shape.products
  return weights.reduce((sum, weight, rank) => {
    const each = (asked * weight) / total
    const kept = changes > 0 ? (1 - Math.exp(-changes * lifetime(rank))) / changes : lifetime(rank)
    return sum + (each * each * kept) / (1 + each * kept)
  }, 0)
}

/** The Magento mix at a rate, by updates a second, as a table. */
export function modelTable(rate: number): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(12)
  const { mix, zipf } = scenarios.magento
  const rows = [0.01, 0.1, 1, 3, 10].map(updates => {
    const { page, cacheable, byKind } = model({
      ...{ mix, zipf, rate, updates, queries: 2_000, markets: 3, products: 10_000 },
    })
    return [page, cacheable, byKind.search, byKind.listing, byKind.product, byKind.offer]
      .map(value => percent(value ?? Number.NaN))
      .reduce((line, cell) => line + cell, String(updates).padEnd(10))
  })
  const head = ['page', 'cacheable', 'search', 'listing', 'product', 'offer'].map(name => name.padStart(12))
  return [`${'updates/s'.padEnd(10)}${head.join('')}`, ...rows].join('\n')
}
