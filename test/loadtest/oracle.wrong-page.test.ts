import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createFactLog } from './fact-log.ts'
import { createOracle, type Served } from './oracle.ts'

const card =
  '<article class="card is-out" data-id="5"><p class="price"><span class="price-now">€1,234.50</span></p></article>'
const offer =
  '<section class="offer"><p class="price is-sale"><span class="price-now"><span class="unseen">nu </span>€ 79,95</span> <s>€ 99,00</s></p></section>'
const page = (body: string, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><body><nav></nav>${body}</body></html>\n`
const served = (html: string, more: Partial<Served> = {}): Served => ({
  ...{ path: '/en/c/x', locale: 'en', product: undefined, askedAt: 10_000 },
  body: gzipSync(html),
  zipped: true,
  ...more,
})
const log = createFactLog()
const judge = createOracle(log, 3_000)

test('a whole page in its language is right', async () => {
  assert.deepEqual(await judge(served(page(card))), { wrong: undefined, looks: [], products: [5] })
  assert.equal((await judge(served(page(offer, 'nl'), { locale: 'nl', product: 4 }))).wrong, undefined)
})

for (const [what, html, more] of [
  ['an include that was not carried out', page('<esi:include src="/x"/>'), {}],
  ['a page cut short', page(card).slice(0, -12), {}],
  ['another language', page(card, 'nl'), {}],
  ['a page without its menu', page(card).replace('<nav></nav>', ''), {}],
  ['a product without its offer', page(card), { product: 4 }],
  ['a body that is no gzip', page(card), { body: Buffer.from('x') }],
] as const)
  test(`${what} is wrong`, async () => {
    assert.notEqual((await judge(served(html, more))).wrong, undefined)
  })

test('a price older than the bound is wrong, a younger one is seen', async () => {
  const facts = createFactLog()
  const oracle = createOracle(facts, 3_000)
  facts.begin('price 5', 99_900)(5_000)
  const at = async (askedAt: number) => oracle(served(page(card), { askedAt }))
  assert.deepEqual(await at(7_000), {
    wrong: undefined,
    looks: [{ since: 2_000, behind: 2_000 }],
    products: [5],
  })
  assert.match((await at(8_100)).wrong ?? '', /^price 5 is 123450, which had changed 3100 ms before/)
})

test('the price of an offer is the one that is asked, and stock is read from the card', async () => {
  const facts = createFactLog()
  const oracle = createOracle(facts, 1_000)
  facts.begin('price 4', 7_995)(0)
  facts.begin('sold out 5', false)(0)
  const product = served(page(offer, 'nl'), { locale: 'nl', product: 4 })
  assert.equal((await oracle(product)).wrong, undefined)
  assert.match((await oracle(served(page(card)))).wrong ?? '', /^sold out 5 is true/)
})
