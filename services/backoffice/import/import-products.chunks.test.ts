import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { loadStates } from '../../catalog/index.ts'
import { readStock } from '../../stock/index.ts'
import { chair, csvOf, emptyShop } from './test-import.ts'

const shop = await emptyShop()
const rowsOf = async (text: string) => (await shop.pool.query<RowDataPacket[]>(text))[0]
const stateOf = async (handle: string) => {
  const [found] = await loadStates(shop.pool, { handles: [handle] })
  return found ?? assert.fail(`${handle} is not there`)
}
beforeEach(() => shop.pool.query('DELETE FROM outbox'))

test('what is in the way of one product costs that product alone, wherever it stands in its chunk', async () => {
  const rows = Array.from({ length: 9 }, (_, n) => chair(`row-${n}`, { 'Variant Barcode': '' }))
  const code = '4006381333931'
  for (const at of [1, 4, 8]) rows[at] = chair(`row-${at}`, { 'Variant Barcode': code })
  const { created, refusals } = await shop.take(csvOf(rows))
  assert.equal(created, 7)
  const told = `The EAN ${code} belongs to another variant.`
  assert.deepEqual(refusals, [
    { line: 6, reason: told },
    { line: 10, reason: told },
  ])
  const again = await shop.take(csvOf(rows))
  assert.deepEqual([again.created, again.unchanged, again.refused], [0, 7, 2])
})

test('several chunks: each has its stock in the end, and an EAN of an earlier one is taken', async () => {
  const handles = Array.from({ length: 450 }, (_, n) => `many-${n}`)
  const code = '5901234123457'
  const file = csvOf(
    handles.map((handle, n) =>
      chair(handle, {
        'Variant Barcode': n === 10 || n === 430 ? code : '',
        'Variant Inventory Qty': String(n % 90),
      }),
    ),
  )
  const { created, refusals } = await shop.take(file)
  assert.equal(created, 449)
  assert.deepEqual(refusals, [{ line: 432, reason: `The EAN ${code} belongs to another variant.` }])
  const stock = await readStock(
    shop.redis,
    handles.map(handle => handle.toUpperCase()),
  )
  const told = handles.map(handle => stock.get(handle.toUpperCase()))
  assert.deepEqual(
    told,
    handles.map((_, n) => (n === 430 ? null : n % 90)),
  )
  const again = await shop.take(file)
  assert.deepEqual([again.unchanged, again.refused], [449, 1])
})

test('an EAN that one product gives up can go to another in the same file', async () => {
  const [a, b] = ['4012345678901', '4012345678918']
  const file = (first: string, second: string) =>
    csvOf([chair('ean-a', { 'Variant Barcode': first }), chair('ean-b', { 'Variant Barcode': second })])
  await shop.take(file(a, b))
  const { changed, refusals } = await shop.take(file('4012345678925', a))
  assert.deepEqual([changed, refusals], [2, []])
  // Both at once would need one of them to have none for a moment: refused, with its line, and nothing is lost.
  const swapped = await shop.take(file(a, '4012345678925'))
  assert.deepEqual([swapped.changed, swapped.refusals.map(({ line }) => line)], [0, [2, 3]])
})

test('a changed chunk moves each revision and version once, and tells of each once, as bulk', async () => {
  const file = (more: (handle: string) => Record<string, string>) =>
    csvOf(['moved-a', 'moved-b', 'moved-c'].map(handle => chair(handle, more(handle))))
  await shop.take(file(() => ({})))
  const of = () => rowsOf("SELECT id, version, revision FROM product WHERE handle LIKE 'moved-%' ORDER BY id")
  const before = await of()
  assert.deepEqual(await rowsOf('SELECT DISTINCT name, bulk FROM outbox ORDER BY name'), [
    { name: 'product.changed', bulk: 1 },
    { name: 'variant.added', bulk: 1 },
  ])
  await shop.pool.query('DELETE FROM outbox')
  const { changed, unchanged } = await shop.take(
    file(handle => (handle === 'moved-b' ? {} : { Vendor: 'Atelier Rive', 'Variant Grams': '4100' })),
  )
  assert.deepEqual([changed, unchanged], [2, 1])
  const [a, b, c] = before
  const next = (row: RowDataPacket | undefined) =>
    row && { id: row.id, version: row.version + 1, revision: row.revision + 1 }
  assert.deepEqual(await of(), [next(a), b, next(c)])
  assert.deepEqual(
    await rowsOf("SELECT name, bulk, JSON_VALUE(payload, '$.id') + 0 AS id FROM outbox ORDER BY id"),
    [a, c].map(row => ({ name: 'product.changed', bulk: 1, id: row?.id })),
  )
  assert.deepEqual((await stateOf('moved-c')).state.variants['MOVED-C']?.weightG, 4_100)
})

test('variants of several products change their places at once', async () => {
  const line = (handle: string, order: string[]) => {
    const prices = { EUR: { amount: 1_000 }, GBP: { amount: 900 } }
    const colours: Record<string, string> = { x: 'moss', y: 'sand', z: 'ink' }
    const variants = order.map((name, at) => [
      `${handle}-${name}`,
      { position: at + 1, options: { colour: colours[name] }, prices },
    ])
    const title = { en: handle, nl: handle }
    return `${JSON.stringify({ handle, category: 'dining-chairs', brand: 'Noordhout', title, variants: Object.fromEntries(variants) })}\n`
  }
  const handles = ['places-a', 'places-b']
  await shop.take(handles.map(handle => line(handle, ['x', 'y', 'z'])).join(''), 'jsonl')
  const { changed, refusals } = await shop.take(
    handles.map(handle => line(handle, ['z', 'x', 'y'])).join(''),
    'jsonl',
  )
  assert.deepEqual([changed, refusals], [2, []])
  for (const handle of handles)
    assert.deepEqual(
      Object.keys((await stateOf(handle)).state.variants),
      ['z', 'x', 'y'].map(name => `${handle}-${name}`),
    )
})

test('a sale shows the lowest price of the 30 days before it, of each product its own', async () => {
  const ask = (price: string, other: string, compare = ['', '']) =>
    shop.take(
      csvOf([
        chair('lowest-a', { 'Variant Price': price, 'Variant Compare At Price': compare[0] ?? '' }),
        chair('lowest-b', { 'Variant Price': other, 'Variant Compare At Price': compare[1] ?? '' }),
      ]),
    )
  await ask('80.00', '50.00')
  await ask('100.00', '60.00')
  const { changed } = await ask('70.00', '40.00', ['100.00', '60.00'])
  assert.equal(changed, 2)
  const lowest = async (handle: string) =>
    (await stateOf(handle)).state.variants[handle.toUpperCase()]?.prices.EUR.sale?.lowest30d
  assert.deepEqual([await lowest('lowest-a'), await lowest('lowest-b')], [8_000, 5_000])
})
