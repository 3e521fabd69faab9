import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locale } from '../markets.ts'
import { emptyQuery } from './listing-query.ts'
import { searchListing } from './search-listing.ts'
import { suggestProducts } from './suggest.ts'
import { documentOf, registry, testIndex } from './test-index.ts'
import { cleanQuery } from './words.ts'

const products = await testIndex([
  documentOf({ id: 1, en: 'Osaka table lamp', nl: 'Osaka tafellamp', popularity: 900 }),
  documentOf({ id: 2, en: 'Lusa dining table', nl: 'Lusa eettafel', keyword: { material: ['oak'] } }),
  documentOf({ id: 3, en: 'Mira pendant', nl: 'Mira hanglamp', category: ['pendants', 'Pendants'] }),
  documentOf({ id: 4, en: 'Crème Brûlée sofa', nl: 'Crème Brûlée bank', brand: 'Fjelstrand' }),
  documentOf({ id: 5, en: 'Aurenne television', nl: 'Aurenne televisie', number: { screen: 55 } }),
  documentOf({ id: 6, en: 'Aurenne television', nl: 'Aurenne televisie', number: { screen: 43 } }),
  documentOf({ id: 7, en: 'Noor washing machine', nl: 'Noor wasmachine' }),
  documentOf({ id: 8, en: 'Hidden lamp', nl: 'Verborgen lamp', deleted: true }),
  documentOf({
    id: 9,
    en: 'Tess chair',
    nl: 'Tess stoel',
    keyword: { colour: ['pine', 'clay'], material: ['oak'] },
  }),
  documentOf({ id: 10, en: 'Old lamp', nl: 'Oude lamp', onHand: 0, popularity: 950 }),
])
const search = (text: string, locale: Locale = 'en', category?: string) =>
  searchListing(products, emptyQuery({ text: cleanQuery(text), ...(category ? { category } : {}) }), {
    locale,
    currency: 'EUR',
    registry,
    size: 24,
  })
const ids = async (text: string, locale?: Locale) => (await search(text, locale)).found.map(({ id }) => id)

test('plurals, accents, capitals and word order do not matter', async () => {
  assert.deepEqual(await ids('LAMPS'), await ids('lamp'))
  assert.deepEqual(await ids('creme brulee'), [4])
  assert.deepEqual(await ids('sofa Brûlée CRÈME'), [4])
  assert.deepEqual(await ids('machines washing'), [7])
})

test('the thing itself comes before what is for it', async () => {
  assert.deepEqual(await ids('table'), [2, 1])
})

test('what cannot be delivered comes last', async () => {
  assert.deepEqual(await ids('lamp'), [1, 10])
})

test('other words for the same thing', async () => {
  assert.deepEqual(await ids('couch'), [4])
  assert.deepEqual(await ids('settees'), [4])
  assert.deepEqual((await ids('tv')).sort(), [5, 6])
  assert.deepEqual(await ids('washer'), [7])
  assert.deepEqual(await ids('ceiling lamp'), [3])
  assert.deepEqual(await ids('sofa', 'nl'), [4])
  assert.deepEqual(await ids('plafondlampen', 'nl'), [3])
})

test('Dutch compounds are found by their parts, their plurals and taken apart', async () => {
  assert.ok((await ids('lamp', 'nl')).includes(3))
  assert.deepEqual(await ids('hanglampen', 'nl'), [3])
  assert.deepEqual(await ids('hang lamp', 'nl'), [3])
  assert.deepEqual(await ids('tafellampen', 'nl'), [1])
  assert.deepEqual(await ids('stoelen', 'nl'), [9])
})

test('attributes are words, too', async () => {
  assert.deepEqual(await ids('green chair'), [9])
  assert.deepEqual(await ids('oak chairs'), [9])
  assert.deepEqual(await ids('eiken stoel', 'nl'), [9])
  assert.deepEqual(await ids('fjelstrand'), [4])
})

test('measures are met in any spelling; when none is, they are let go', async () => {
  for (const text of ['55 inch tv', 'tv 55"', 'television 55in']) assert.deepEqual(await ids(text), [5], text)
  assert.deepEqual(await ids('43 inch'), [6])
  assert.deepEqual((await ids('98 inch tv')).sort(), [5, 6])
})

test('SKU and EAN find their product, and only it', async () => {
  for (const code of ['SKU-4', 'sku-4', '2000000000004', '2000 0000 00004']) {
    const { exact } = await search(code)
    assert.equal(exact?.id, 4, code)
  }
  assert.equal((await search('SKU-8')).exact, undefined, 'a deleted one')
  assert.equal((await search('lamp')).exact, undefined)
})

test('a slip of the finger finds the thing and offers the right spelling', async () => {
  const slip = await search('wahsing machine')
  assert.deepEqual(
    slip.found.map(({ id }) => id),
    [7],
  )
  assert.equal(slip.correction, 'washing machine')
  assert.deepEqual((await ids('televison')).sort(), [5, 6])
  assert.equal((await search('washing machine')).correction, undefined)
})

test('what the shop does not have finds nothing, and no spelling that finds nothing', async () => {
  for (const text of ['helicopter', 'xyzzy', 'wine', '!!!', '%', '📦']) {
    const { total, correction, found } = await search(text)
    assert.equal(total, 0, text)
    assert.deepEqual(found, [])
    assert.equal(correction, undefined, text)
  }
})

test('marks lie on the letters shown', async () => {
  const marked = async (text: string) => {
    const { found } = await search(text)
    const [{ card, marks } = { card: undefined, marks: [] }] = found
    return marks?.map(([start, end]) => card?.title.en.slice(start, end))
  }
  assert.deepEqual(await marked('brulee'), ['Brûlée'])
  assert.deepEqual(await marked('osaka lamps'), ['Osaka', 'lamp'])
  assert.equal(await marked('fjelstrand'), undefined, 'the brand is not in the title')
})

test('in a search the category narrows, and the others stay in sight', async () => {
  const all = await search('mira osaka')
  assert.equal(all.total, 0, 'all words count')
  const { total, facets } = await search('lamp', 'nl', 'pendants')
  assert.equal(total, 1)
  assert.equal(facets.categories.get('odds'), 2)
  assert.equal(facets.categories.get('pendants'), 1)
})

test('suggestions follow the typing', async () => {
  const suggest = async (text: string, locale: Locale = 'en') =>
    (await suggestProducts(products, text, locale, 6)).map(({ id }) => id)
  assert.deepEqual(await suggest('os'), [1])
  assert.deepEqual(await suggest('oak ch'), [9])
  assert.deepEqual(await suggest('washing m'), [7])
  assert.deepEqual(await suggest('tabel lamp'), [1], 'with a slip')
  assert.deepEqual(await suggest('hangl', 'nl'), [3])
  assert.deepEqual(await suggest('   '), [])
  const [first] = await suggestProducts(products, 'crème br', 'en', 6)
  assert.deepEqual(
    first?.marks.map(([start, end]) => first.card.title.en.slice(start, end)),
    ['Crème', 'Br'],
  )
})

test('hostile text is only text', async () => {
  const hostile = [
    '" OR 1=1 --',
    '*:*',
    'title.en:lamp AND (deleted:true)',
    '<script>alert(1)</script>',
    '<esi:include src="/x"/>',
    '{"match_all":{}}',
    '\u0000\u0001\u0002lamp\u0003',
    'lamp~1000000',
    '/.*/',
    'a'.repeat(10_000),
    Array.from({ length: 3_000 }, (_, n) => `w${n}`).join(' '),
    '１２３ 一二三 ﷽',
    '\ud800',
    '../../etc/passwd',
    '-'.repeat(200),
    '55 inch '.repeat(25),
  ]
  for (const text of hostile)
    for (const locale of ['en', 'nl'] as const) {
      const { found } = await search(text, locale)
      assert.ok(!found.some(({ id }) => id === 8), text.slice(0, 40))
      await suggestProducts(products, text, locale, 6)
    }
})
