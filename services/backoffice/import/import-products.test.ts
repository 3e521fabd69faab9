import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sharp from 'sharp'
import { keys } from '../../../infra/redis/keys.ts'
import { productOf } from '../../../infra/seed/product.ts'
import { deleteProduct, loadStates } from '../../catalog/index.ts'
import { readStock } from '../../stock/index.ts'
import { chair, csvOf, emptyShop } from './test-import.ts'

const shop = await emptyShop()
const stateOf = async (handle: string) => (await loadStates(shop.pool, { handles: [handle] }))[0]

test('a product of Shopify with options, sale, tags and stock comes in whole', async () => {
  const { created, refusals } = await shop.take(
    csvOf([
      {
        ...chair('oak-one'),
        Tags: 'gift, summer',
        'Option1 Name': 'Color',
        'Option1 Value': 'Moss',
        'Variant Price': '80.00',
        'Variant Compare At Price': '100.00',
        'Variant Barcode': '036000291452',
        'Body (HTML)': '<p>One &amp; two.</p><ul><li>three</li></ul><script>alert(1)</script>',
      },
      {
        Handle: 'oak-one',
        'Option1 Value': 'Midnight fog',
        'Variant SKU': 'OAK-2',
        'Variant Price': '1,099.5',
        'Variant Inventory Qty': '3',
      },
    ]),
  )
  assert.deepEqual([created, refusals], [1, []])
  const found = await stateOf('oak-one')
  const { state } = found ?? assert.fail()
  assert.deepEqual(
    [state.status, state.category, state.tags],
    ['published', 'dining-chairs', ['gift', 'summer']],
  )
  assert.match(state.description.en, /^One & two\.\n\n\* three$/)
  const [one, two] = Object.values(state.variants)
  assert.deepEqual(one?.options, { colour: 'moss' })
  assert.deepEqual(two?.options, { colour: 'midnight-fog' })
  assert.equal(one?.ean, '0036000291452')
  assert.deepEqual(one?.prices.EUR, {
    amount: 10_000,
    vatPercent: 21,
    sale: { amount: 8_000, from: null, to: null, lowest30d: 10_000 },
  })
  assert.equal(two?.prices.EUR.amount, 109_950)
  assert.equal(two?.prices.GBP.amount, 94_557)
  const stock = await readStock(shop.redis, ['OAK-ONE', 'OAK-2'])
  assert.deepEqual([...stock.values()], [7, 3])
  const moved = (await shop.redis.xrange(keys.movements, '-', '+')).map(([, fields]) =>
    JSON.parse(fields[1] ?? ''),
  )
  assert.deepEqual(
    moved.map(({ bulk }) => bulk),
    [true, true],
  )
})

test('the same file again changes nothing: no version, no message, no movement; sold pieces stay sold', async () => {
  const file = csvOf([
    chair('twice'),
    {
      ...chair('twice-more'),
      'Image Src': 'https://shop.test/media/tub-armchair/side-none-f1eee8-1280.webp',
    },
  ])
  await shop.take(file)
  await shop.redis.hincrby(keys.stock('TWICE'), 'available', -2)
  const before = await shop.fingerprint()
  const again = await shop.take(file)
  assert.deepEqual([again.created, again.changed, again.unchanged, again.refused], [0, 0, 2, 0])
  assert.deepEqual(await shop.fingerprint(), before)
  assert.equal((await readStock(shop.redis, ['TWICE'])).get('TWICE'), 5)

  const edited = await shop.take(file.replace('Chair twice,', 'Chair thrice,').replaceAll(',7,', ',9,'))
  assert.deepEqual([edited.changed, edited.unchanged], [1, 1])
  assert.equal((await readStock(shop.redis, ['TWICE'])).get('TWICE'), 9)
})

test('a dry run tells what would be and writes nothing', async () => {
  const before = await shop.fingerprint()
  const { created } = await shop.take(csvOf([chair('dry')]), 'shopify', { dryRun: true })
  assert.equal(created, 1)
  assert.equal(await stateOf('dry'), undefined)
  assert.deepEqual(await shop.fingerprint(), before)
})

test('what is wrong is told by its line, and all else goes in', async () => {
  const rows = [
    chair('good-1'),
    chair('free', { 'Variant Price': 'free' }),
    chair('negative', { 'Variant Price': '-5.00' }),
    chair('nowhere', { Type: 'Submarines' }),
    chair('code', { 'Variant Barcode': '123' }),
    chair('good-2'),
    chair('good-1', { Title: 'Another', 'Variant SKU': 'OTHER' }),
    chair('thief', { 'Variant SKU': 'GOOD-2' }),
    chair('axis', { 'Option1 Name': 'Voltage', 'Option1 Value': '230' }),
    chair('no-sku', { 'Variant SKU': '' }),
    chair('good-3'),
  ]
  const { created, refusals } = await shop.take(csvOf(rows))
  assert.equal(created, 3)
  const told = refusals.map(({ line, reason }) => `${line} ${reason}`)
  for (const expected of [
    /^3 price "free" is not an amount/,
    /^4 price "-5.00" is not an amount/,
    /^5 Type: there is no category "Submarines"/,
    /^6 barcode "123" is not a GTIN/,
    /^8 the handle good-1 stands in line 2 already/,
    /^9 the SKU GOOD-2 belongs to another product/,
    /^10 Option: "Voltage" is no attribute/,
    /^11 has no SKU/,
  ])
    assert.ok(
      told.some(line => expected.test(line)),
      `${expected} in\n${told.join('\n')}`,
    )
  assert.ok(!told.some(line => /^(2|7|12) /.test(line)))
})

test('a product that was deleted stays so, whatever a file says', async () => {
  await shop.take(csvOf([chair('past')]))
  const { id, revision } = (await stateOf('past')) ?? assert.fail('it is not there')
  await deleteProduct(shop.pool, id, revision)
  const { created, refusals } = await shop.take(csvOf([chair('past'), chair('present')]))
  assert.equal(created, 1)
  assert.deepEqual(refusals, [{ line: 2, reason: 'the product past was deleted' }])
})

test('broken encoding, a cell of 10 MB and too few cells cost their own lines', async () => {
  const [header = '', first = '', huge = '', broken = '', short = '', last = ''] = csvOf([
    chair('whole'),
    chair('huge', { 'Body (HTML)': 'HUGE' }),
    chair('broken', { Vendor: 'BROKEN' }),
    chair('short'),
    chair('last'),
  ]).split('\n')
  const file = Buffer.concat([
    Buffer.from(`\uFEFF${header}\n${first}\n`),
    Buffer.from(`${huge.replace('HUGE', 'x'.repeat(10 * 1024 ** 2))}\n`),
    Buffer.from(`${broken}\n`.replace('BROKEN', 'Caf\xe9'), 'latin1'),
    Buffer.from(`${short.slice(0, 30)}\n${last}\n`),
  ])
  const { created, refusals } = await shop.take(file)
  assert.equal(created, 2, JSON.stringify(refusals))
  assert.deepEqual(
    refusals.map(({ line, reason }) => `${line} ${reason}`),
    ['3 is longer than a megabyte', '4 vendor is not UTF-8', '5 has 4 cells, the first line has 11'],
  )
})

test('a file without Shopify’s columns is refused as a whole', async () => {
  await assert.rejects(shop.take('a,b\n1,2\n'), /must name the columns/)
  await assert.rejects(shop.take(''), /is empty/)
})

test('JSON Lines: each line is checked by the schema', async () => {
  const prices = { EUR: { amount: 1_000 }, GBP: { amount: 900 } }
  const good = {
    handle: 'lines-1',
    category: 'dining-chairs',
    brand: 'Noordhout',
    title: { en: 'One', nl: 'Een' },
    variants: { 'LINES-1': { prices, stock: 4 } },
  }
  const sale = { amount: 500, from: '2027-02-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
  const lines = [
    JSON.stringify(good),
    'not json',
    JSON.stringify({
      ...good,
      handle: 'lines-2',
      variants: { 'LINES-2': { prices: { ...prices, EUR: { amount: 900, sale } } } },
    }),
    JSON.stringify({ ...good, handle: 'lines-3', colour: 'red', variants: { 'LINES-3': { prices } } }),
    JSON.stringify(good),
    `"${'x'.repeat(2_000_000)}"`,
    Buffer.from([0x22, 0xff, 0x22]),
  ].map(line => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))
  const { created, refusals } = await shop.take(Buffer.concat(lines), 'jsonl')
  assert.equal(created, 1)
  assert.deepEqual(
    refusals.map(({ line, reason }) => `${line} ${reason}`),
    [
      '2 is not JSON',
      '3 variants.LINES-2.prices.EUR.sale.to: a sale must end after it begins',
      '4 colour: is not known',
      '5 the handle lines-1 stands in line 1 already',
      '6 is longer than a megabyte',
      '7 is not UTF-8',
    ],
  )
  assert.equal((await readStock(shop.redis, ['LINES-1'])).get('LINES-1'), 4)
})

// In place of a public host: one address of loopback, and that alone.
const allowed = (address: string) => address === '127.0.0.2'

const png = await sharp({ create: { width: 40, height: 50, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()
let asked = 0
const server = createServer((request, response) => {
  asked++
  if (request.url === '/inside') return response.writeHead(302, { location: 'http://127.0.0.1:1/x' }).end()
  if (request.url === '/endless') return response.writeHead(302, { location: '/endless' }).end()
  response.end(png)
}).listen(0, '127.0.0.2')
await new Promise(resolve => server.once('listening', resolve))
after(() => server.close())
const web = `http://127.0.0.2:${(server.address() as AddressInfo).port}`

test('pictures come from beside the file and from public addresses, once; what is none is told by its line', async () => {
  await writeFile(join(shop.folder, 'chair.png'), png)
  await writeFile(join(shop.folder, 'fake.png'), 'not a picture')
  const file = csvOf([
    chair('seen', { 'Image Src': 'chair.png', 'Image Alt Text': 'A chair' }),
    { Handle: 'seen', 'Image Src': 'fake.png' },
    { Handle: 'seen', 'Image Src': '../../../etc/passwd' },
    { Handle: 'seen', 'Image Src': `${web}/inside` },
    { Handle: 'seen', 'Image Src': `${web}/endless` },
    { Handle: 'seen', 'Image Src': 'file:///etc/passwd' },
    chair('fetched', { 'Image Src': `${web}/chair.png` }),
  ])
  const { created, refusals } = await shop.take(file, 'shopify', { allowed })
  assert.equal(created, 2)
  assert.deepEqual(
    refusals.map(({ line, reason }) => `${line} ${reason.replace(web, 'WEB')}`),
    [
      '3 the picture fake.png is none: It cannot be decoded as a picture.',
      '4 the picture ../../../etc/passwd lies outside the folder of the list',
      '5 the picture WEB/inside is at an address inside, which is not fetched',
      '6 the picture WEB/endless leads from one address to the next too often',
      '7 the picture file:///etc/passwd is no address of the web',
    ],
  )
  const fetched = await stateOf('fetched')
  assert.equal(fetched?.state.pictures[0]?.source, `${web}/chair.png`)
  assert.equal((await stateOf('seen'))?.state.pictures[0]?.id, fetched?.state.pictures[0]?.id)
  const before = asked
  const again = await shop.take(csvOf([chair('fetched', { 'Image Src': `${web}/chair.png` })]), 'shopify', {
    allowed,
  })
  assert.deepEqual([again.unchanged, asked], [1, before])
})

test('a cell like a formula is harmless in a spreadsheet, and the same when it comes back', async () => {
  const texts = ['=1+1', "'=1+1", '+31 20', '-chair', '@home', "''=x", "'tis"]
  const rows = texts.map((Title, at) =>
    chair(`formula-${at}`, { Title: Title.replace(/^(?=['=+\-@])/, "'").replace("''tis", "'tis") }),
  )
  await shop.take(csvOf(rows))
  const csv = await shop.give('shopify')
  for (const line of csv.split('\n')) assert.doesNotMatch(line, /(^|,)"?[=+@-]/)
  for (const [at, text] of texts.entries())
    assert.equal((await stateOf(`formula-${at}`))?.state.title.en, text)
})

for (const format of ['shopify', 'jsonl'] as const) {
  test(`export → import into an empty shop → export, equal (${format})`, async () => {
    const other = await emptyShop()
    const lines = Array.from({ length: 60 }, (_, n) => lineOf(n + 1)).join('')
    const filled = await shop.take(lines, 'jsonl')
    assert.deepEqual(filled.refusals, [])
    const out = await shop.give(format)
    const { refusals, created } = await other.take(out, format, {
      allowed,
      mediaDir: join(shop.folder, 'media'),
    })
    assert.deepEqual(refusals, [])
    assert.ok(created >= 60)
    assert.equal(await other.give(format), out)
    const again = await other.take(out, format, { allowed, mediaDir: join(shop.folder, 'media') })
    assert.equal(again.unchanged, created)
  })
}

/** A product of the seed, with whatever sale it has, as a line of our own format. */
function lineOf(n: number): string {
  const product = productOf(n, new Date('2026-11-21T00:00:00Z'))
  const variants = product.variants.map(({ sku, position, ean, options, weightG, prices, stock }) => {
    const own = prices.map(({ currency, amount, vatPercent, sale }) => [
      currency,
      { amount, vatPercent, ...(sale && product.sale ? { sale: { ...sale, ...product.sale } } : {}) },
    ])
    return [sku, { position, ean, options, weightG, prices: Object.fromEntries(own), stock }]
  })
  const { title: _, ...rest } = { title: 0 }
  const both = (pick: (text: { title: string; summary: string; description: string }) => string) => ({
    en: pick(product.texts.en),
    nl: pick(product.texts.nl),
  })
  return `${JSON.stringify({
    ...rest,
    handle: product.handle,
    status: 'published',
    category: product.category.code,
    brand: product.brand,
    title: both(({ title }) => title),
    summary: both(({ summary }) => summary),
    description: both(({ description }) => description),
    attributes: product.attributes,
    deliveryDays: product.deliveryDays,
    shape: product.shape,
    angles: product.angles,
    variants: Object.fromEntries(variants),
  })}\n`
}
