import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shelf } from './catalogue.ts'
import { makeSteps, type Plan, type Step } from './plan.ts'
import { scenarios } from './scenarios.ts'

const shelf: Shelf = {
  market: 'en',
  locale: 'en',
  things: Array.from({ length: 200 }, (_, n) => ({
    id: n + 1,
    title: `Oak chair ${n}`,
    path: `/en/p/chair-${n + 1}`,
    skus: [`S${n + 1}`],
  })),
  listings: ['/en/c/chairs', '/en/c/tables'],
}
const plan: Plan = {
  ...{ seed: 7, scenario: scenarios.magento, zipf: 0.9, noise: 0.2 },
  ...{ visitors: 50, rate: 100, queries: 300 },
}
function steps(more: Partial<Plan> = {}, count = 20_000, bought = (_: number) => true): Step[] {
  const made: Step[] = []
  for (const step of makeSteps({ ...plan, ...more }, [shelf], bought)) if (made.push(step) === count) break
  return made
}

test('the same seed makes the same visits, another one others', () => {
  assert.deepEqual(steps({}, 2_000), steps({}, 2_000))
  assert.notDeepEqual(steps({}, 2_000), steps({ seed: 8 }, 2_000))
})

test('arrivals come at the rate that was asked for, whoever waits', () => {
  const last = steps().at(-1)
  assert.ok(Math.abs((last?.at ?? 0) / 200_000 - 1) < 0.05)
})

test("the mix is Magento's", () => {
  const all = steps()
  const share = (kind: string) => all.filter(step => step.kind === kind).length / all.length
  assert.ok(Math.abs(share('search') - 0.3) < 0.02)
  assert.ok(Math.abs(share('cart') - 0.28) < 0.02)
  assert.ok(Math.abs(share('checkout') - 0.08) < 0.01)
  assert.ok(Math.abs(share('home') + share('listing') + share('product') - 0.3) < 0.02)
})

test('nobody goes to the checkout with an empty cart', () => {
  const filled = new Set<number>()
  for (const { kind, visitor } of steps()) {
    if (kind === 'cart') filled.add(visitor)
    if (kind === 'checkout') assert.ok(filled.delete(visitor))
  }
})

test('only public pages carry the parameters of a campaign, and so many as was asked for', () => {
  const all = steps()
  const noisy = all.filter(({ path }) => path.includes('utm_'))
  assert.ok(noisy.every(({ kind }) => kind !== 'cart' && kind !== 'checkout'))
  const pages = all.filter(({ kind }) => kind !== 'cart' && kind !== 'checkout')
  assert.ok(Math.abs(noisy.length / pages.length - 0.2) < 0.02)
})

test('what may not be bought is bought by nobody', () => {
  const bought = steps({}, 5_000, id => id % 2 === 0).flatMap(({ thing }) => thing?.id ?? [])
  assert.ok(bought.length > 0 && bought.every(id => id % 2 === 0))
})
