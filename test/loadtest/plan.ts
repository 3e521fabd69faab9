import type { Shelf, Thing } from './catalogue.ts'
import { withCampaign } from './noise.ts'
import { exponential, pick, type Random, seededRandom, shuffled } from './random.ts'
import type { Kind, Scenario } from './scenarios.ts'
import { makeVocabulary } from './vocabulary.ts'
import { weighted, zipf } from './weighted.ts'

/** One thing a visitor does, and when. */
export interface Step {
  /** Milliseconds after the start: the visitor comes then, however busy the shop is. */
  at: number
  visitor: number
  kind: Kind
  shelf: Shelf
  /** The address; of `cart` and `checkout` the address of their page. */
  path: string
  /** What goes into the cart. */
  thing: Thing | undefined
}

export interface Plan {
  seed: number
  scenario: Scenario
  zipf: number
  noise: number
  visitors: number
  /** Steps a second, on average. */
  rate: number
  queries: number
}

const content = ['about', 'delivery', 'returns', 'contact']

/**
 * All that visitors will do, without end: the same for the same plan and shop. Arrivals come at random and wait for nobody
 * (an open model), so a slow answer does not thin out the load that would show it.
 */
export function* makeSteps(plan: Plan, shelves: Shelf[], bought: (id: number) => boolean): Generator<Step> {
  const random = seededRandom(plan.seed)
  const kindOf = weighted(Object.entries(plan.scenario.mix), ([, share]) => share)
  const markets = shelves.map(shelf => marketOf(random, plan, shelf, bought))
  const filled = new Set<number>()
  for (let at = exponential(random, 1000 / plan.rate); ; at += exponential(random, 1000 / plan.rate)) {
    let visitor = Math.floor(random() * plan.visitors)
    let kind = kindOf(random)[0] as Kind
    // To the checkout goes somebody who has something in the cart; while nobody has, it is filled first.
    if (kind === 'checkout' && filled.size === 0) kind = 'cart'
    if (kind === 'checkout') {
      visitor = pick(random, [...filled])
      filled.delete(visitor)
    }
    if (kind === 'cart') filled.add(visitor)
    const market = markets[visitor % markets.length] as (typeof markets)[number]
    const path = market.path(kind)
    const noisy = kind !== 'cart' && kind !== 'checkout' && random() < plan.noise
    yield {
      at,
      visitor,
      kind,
      shelf: market.shelf,
      path: noisy ? withCampaign(random, path) : path,
      thing: kind === 'cart' ? market.thing() : undefined,
    }
  }
}

function marketOf(random: Random, plan: Plan, shelf: Shelf, bought: (id: number) => boolean) {
  const { market, things, listings } = shelf
  const own = seededRandom(plan.seed)
  const product = zipf(shuffled(own, things), plan.zipf)
  const buyable = zipf(
    shuffled(
      own,
      things.filter(({ id, skus }) => skus.length > 0 && bought(id)),
    ),
    plan.zipf,
  )
  const listing = zipf(listings, plan.zipf)
  const titles = things.map(({ title }) => title)
  const query = zipf(makeVocabulary(own, titles, plan.queries), plan.zipf)
  const paths: Record<Kind, () => string> = {
    home: () => `/${market}`,
    listing: () => listing(random),
    product: () => product(random).path,
    search: () => `/${market}/search?${new URLSearchParams({ q: query(random) })}`,
    content: () => `/${market}/pages/${pick(random, content)}`,
    cart: () => `/${market}/cart`,
    checkout: () => `/${market}/checkout`,
  }
  return { shelf, path: (kind: Kind) => paths[kind](), thing: () => buyable(random) }
}
