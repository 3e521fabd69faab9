import { toFigures } from './figures.ts'
import { createMissLog } from './misses.ts'
import type { Result } from './result.ts'
import { kinds } from './scenarios.ts'
import { createTally, FRESHNESS_STEP_MS } from './tally.ts'

/** A run of ten seconds with something of everything, `hits` of ten pages from the cache. */
export function sampleResult(hits = 9): Result {
  const counting = createTally(kinds, [])
  const misses = createMissLog(new Map())
  for (let n = 0; n < 200; n++) {
    const handling = n % 10 < hits ? 'HIT' : 'MISS'
    counting.answer(n * 50, 'product', handling, handling === 'HIT' ? 2 : 40)
    counting.page(n * 50, 'product', handling, `/en/p/${n % 20}`)
    misses.page(`/en/p/${n % 20}`, 'product', handling, n * 50, [n % 20])
  }
  counting.answer(500, 'cart', 'PASS', 30)
  counting.answer(600, 'search', 'NONE', 15_000, 'search: <timed out>')
  counting.order(700)
  counting.update(800)
  counting.looks([
    { since: 300, behind: 300 },
    ...Array.from({ length: 9 }, () => ({ since: 1_500, behind: 0 })),
  ])
  const counters = { client_req: 202, backend_req: 30, cache_hit: 380, cache_miss: 20, n_lru_nuked: 0 }
  const reasons = misses.judge([{ fact: 'o9', at: 9_000 }])
  return {
    asked: {
      ...{ scenario: 'magento', seed: 1, visitors: 50, rate: 20, seconds: 10, zipf: 0.9, noise: 0.2 },
      ...{ queries: 2_000, updates: 10, markets: ['en'], start: 'warm', freshnessBoundMs: 3_000 },
    },
    capacity: { rate: 40, stages: [{ rate: 40, p95: 200, failed: 0, unsent: 0, kept: true }] },
    began: '2026-11-23T13:06:03.000Z',
    machine: { cpus: 2, model: 'A <fast> one', node: 'v24', loadBefore: 0.5, loadAfter: 1.5 },
    products: 1_000,
    figures: toFigures(counting.tally, counters, reasons, 10, FRESHNESS_STEP_MS),
    tally: counting.tally,
    counters,
    edge: Array.from({ length: 10 }, () => ({ ...counters, client_req: 20, backend_req: 3 })),
    fragments: { offer: { hit: 190, miss: 10 } },
    misses: reasons,
    wanted: {},
    broken: [],
  }
}
