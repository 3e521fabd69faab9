import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import sharp from 'sharp'
import { createPool } from '../infra/mysql/client.ts'
import { issueToken } from '../services/accounts/index.ts'
import { owner, productOf, unique } from './owner-api.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** What the owner writes, followed to the pages of the running shop. */
const mysql = createPool(config.mysql)
after(() => mysql.end())

const page = (path: string) =>
  fetch(config.origin + path, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
const shows = (path: string, text: string, deadlineMs?: number) =>
  until(`${path} shows ${text}`, async () => (await (await page(path)).text()).includes(text), deadlineMs)
const rowOf = async (id: number) => {
  const [[row]] = await mysql.query<RowDataPacket[]>('SELECT * FROM product WHERE id = ?', [id])
  return row as RowDataPacket
}
async function created(more: object = {}) {
  const name = unique()
  const made = await owner('POST', '/products', productOf(name, more))
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const { id, handle } = made.body
  return {
    name,
    id: id as number,
    etag: made.etag,
    path: `/en/p/${handle}-${id}`,
    offer: `/en/fragments/offer/${id}`,
  }
}

test('a product that is made is on its page and found; its text and price follow; unpublished it is gone', async () => {
  const { name, id, etag, path, offer } = await created()
  await shows(path, `${name} chair`)
  await shows(`/en/search?q=${name}`, path)
  await shows(offer, '123.45')

  const renamed = await owner(
    'PATCH',
    `/products/${id}`,
    { title: { en: `${name} throne` } },
    { 'if-match': etag },
  )
  assert.equal(renamed.status, 200)
  assert.equal(renamed.body.title.nl, `${name} stoel`)
  await shows(path, `${name} throne`)

  const sku = `${name.toUpperCase()}-1`
  const dearer = await owner(
    'PATCH',
    `/products/${id}`,
    { variants: { [sku]: { prices: { EUR: { amount: 23_456 } } } } },
    { 'if-match': renamed.etag },
  )
  assert.equal(dearer.status, 200, JSON.stringify(dearer.body))
  await shows(offer, '234.56')

  const draft = await owner('PATCH', `/products/${id}`, { status: 'draft' }, { 'if-match': dearer.etag })
  assert.equal(draft.status, 200)
  await until('its page is gone', async () => (await page(path)).status === 410)
  await owner('PATCH', `/products/${id}`, { status: 'published' }, { 'if-match': draft.etag })
  await shows(path, `${name} throne`)
})

test('stock of a new variant can be moved', async () => {
  const { name, id } = await created()
  const stock = await import('../services/stock/index.ts')
  const { createRedis, untilReady } = await import('../infra/redis/client.ts')
  const redis = createRedis(config.redis)
  await untilReady(redis)
  const sku = `${name.toUpperCase()}-1`
  try {
    await until('stock is opened', async () => (await stock.readStock(redis, [sku])).get(sku) === 0)
    const lines = [{ sku, delta: 5 }]
    const answer = await stock.moveStock(redis, {
      id: `test:${sku}`,
      kind: 'adjust',
      lines,
      rememberSeconds: 60,
    })
    assert.equal(answer.status, 'ok')
    await until('settled', async () => (await owner('GET', `/products/${id}`)).body.stock[sku] === 5)
  } finally {
    redis.disconnect()
  }
})

test('a sale shows with the lowest price of 30 days; one that ends before it begins is refused', async () => {
  const { id, etag, offer } = await created()
  const [from, to] = ['2027-02-01T00:00:00Z', '2027-01-01T00:00:00Z']
  const backwards = await owner(
    'PUT',
    `/products/${id}/sale`,
    { percent: 20, from, to },
    { 'if-match': etag },
  )
  assert.equal(backwards.status, 400)
  assert.deepEqual(backwards.body.errors, [{ field: 'to', message: 'a sale must end after it begins' }])

  const on = await owner('PUT', `/products/${id}/sale`, { percent: 20 }, { 'if-match': etag })
  assert.equal(on.status, 200, JSON.stringify(on.body))
  const [variant] = Object.values<{ prices: { EUR: object } }>(on.body.variants)
  const cut = { amount: 9_876, from: null, to: null, lowest30d: 12_345 }
  assert.deepEqual(variant?.prices.EUR, { amount: 12_345, vatPercent: 21, sale: cut })
  await shows(offer, '98.76')

  const again = await owner('PUT', `/products/${id}/sale`, { percent: 10 }, { 'if-match': on.etag })
  const [after] = Object.values<{ prices: { EUR: { sale: object } } }>(again.body.variants)
  assert.deepEqual(after?.prices.EUR.sale, { amount: 11_111, from: null, to: null, lowest30d: 9_876 })
  const off = await owner('DELETE', `/products/${id}/sale`, undefined, { 'if-match': again.etag })
  assert.equal(off.status, 200)
  await shows(offer, '123.45')
})

test('an edit says what it saw: 428 without, 412 when stale, and of two at once one wins', async () => {
  const { id, etag } = await created()
  const edit = (headers: Record<string, string>, days: number) =>
    owner('PATCH', `/products/${id}`, { deliveryDays: days }, headers)
  assert.equal((await edit({}, 3)).status, 428)
  assert.equal((await edit({ 'if-match': '"999"' }, 3)).status, 412)
  assert.equal((await edit({ 'if-match': '*' }, 3)).status, 412)
  const both = await Promise.all([edit({ 'if-match': etag }, 4), edit({ 'if-match': etag }, 5)])
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412])
  assert.equal(both.find(({ status }) => status === 412)?.body.revision, 2)
})

test('what changes nothing moves no version; stock moves no revision', async () => {
  const { id, etag } = await created()
  const before = await rowOf(id)
  const same = await owner(
    'PATCH',
    `/products/${id}`,
    { deliveryDays: 1, brand: 'Noordhout' },
    { 'if-match': etag },
  )
  assert.equal(same.status, 200)
  assert.equal(same.etag, etag)
  assert.equal((await rowOf(id)).version, before.version)
})

test('a deleted product is gone for its owner and for shoppers', async () => {
  const { id, etag, path } = await created()
  await until('its page is there', async () => (await page(path)).status === 200)
  assert.equal((await owner('DELETE', `/products/${id}`, undefined, { 'if-match': etag })).status, 204)
  const edited = await owner('PATCH', `/products/${id}`, { brand: 'X' }, { 'if-match': etag })
  assert.equal(edited.status, 410)
  assert.equal(edited.body.title, 'Gone')
  await until('its page is gone', async () => (await page(path)).status === 410)
})

test('what does not fit is refused by field, and nothing is written', async () => {
  const name = unique()
  const refused = async (more: object) => {
    const { status, body } = await owner('POST', '/products', productOf(name, more))
    return [status, ...(body.errors ?? []).map(({ field }: { field: string }) => field)]
  }
  assert.deepEqual(await refused({ category: 'nowhere' }), [422, 'category'])
  assert.deepEqual(await refused({ colour: 'red' }), [422, 'colour'])
  assert.deepEqual(await refused({ title: { en: '', nl: 'x' } }), [422, 'title.en'])
  assert.deepEqual(await refused({ variants: {} }), [422, 'variants'])
  const prices = { EUR: { amount: -1 }, GBP: { amount: 'free' } }
  assert.deepEqual(await refused({ variants: { A: { prices } } }), [
    422,
    'variants.A.prices.EUR.amount',
    'variants.A.prices.GBP.amount',
  ])
  assert.deepEqual(await refused({ attributes: { keyword: { material: ['cheese'] } } }), [
    422,
    'attributes.keyword.material',
  ])
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT 1 FROM product WHERE handle = ?', [
    `${name}-chair`,
  ])
  assert.equal(rows.length, 0)
  assert.equal((await owner('GET', '/products/999999999')).status, 404)
  assert.equal((await owner('POST', '/products', undefined, { 'content-type': 'text/csv' })).status, 415)
  assert.equal((await owner('GET', '/products', undefined, { authorization: 'Bearer x' })).status, 401)
})

test('a token of another scope may not look, nor write', async () => {
  const authorization = `Bearer ${await issueToken(config, ['stock:write'], 1)}`
  assert.equal((await owner('GET', '/products', undefined, { authorization })).status, 403)
  assert.equal((await owner('POST', '/products', productOf(unique()), { authorization })).status, 403)
})

test('a SKU belongs to one product, a handle too', async () => {
  const { name } = await created()
  const twin = await owner('POST', '/products', productOf(name))
  assert.equal(twin.status, 409)
  assert.match(twin.body.detail, /handle .* is taken/)
  const other = await owner('POST', '/products', productOf(name, { handle: `${name}-other` }))
  assert.equal(other.status, 409)
  assert.match(other.body.detail, /belongs to another/)
})

test('many edits in one request: each has its own result, and more than a hundred are refused', async () => {
  const { id } = await created()
  const { status, body } = await owner('POST', '/products/bulk', {
    items: [
      { do: 'create', product: productOf(unique()) },
      { do: 'edit', id, revision: 1, patch: { deliveryDays: 9 } },
      { do: 'edit', id, revision: 1, patch: { deliveryDays: 8 } },
      { do: 'create', product: { handle: 'x' } },
      { do: 'delete', id, revision: 2 },
    ],
  })
  assert.equal(status, 200)
  assert.equal(body.done, 3)
  assert.deepEqual(
    body.results.map((result: { status: number }) => result.status),
    [201, 200, 412, 422, 204],
  )
  const many = Array.from({ length: 101 }, () => ({ do: 'delete', id: 1, revision: 1 }))
  assert.equal((await owner('POST', '/products/bulk', { items: many })).status, 400)
})

const form = (bytes: Uint8Array) => {
  const data = new FormData()
  data.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'picture.png')
  return data
}
const picture = (colour: string) =>
  sharp({ create: { width: 300, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer()

test('an uploaded picture has all its sizes before its product shows it', async () => {
  const { id, etag, path } = await created()
  const up = await owner('POST', '/pictures', form(await picture(`hsl(${Date.now() % 360}, 40%, 50%)`)))
  assert.equal(up.status, 201, JSON.stringify(up.body))
  assert.deepEqual([up.body.width, up.body.height, up.body.format], [300, 500, 'png'])
  const alt = 'From above'
  const given = await owner(
    'PATCH',
    `/products/${id}`,
    { pictures: [{ id: up.body.id, alt }] },
    { 'if-match': etag },
  )
  assert.equal(given.status, 200, JSON.stringify(given.body))
  await shows(path, `/media/${up.body.id}/front-none-f1eee8-640.webp`, 60_000)
  await shows(path, alt)
  const made = await page(`/media/${up.body.id}/front-none-f1eee8-1280.avif`)
  assert.equal(made.status, 200)
  assert.equal((await sharp(Buffer.from(await made.arrayBuffer())).metadata()).width, 1280)
  assert.equal((await page(`/media/originals/${up.body.id}`)).status, 404)
  assert.equal((await owner('DELETE', `/pictures/${up.body.id}`)).status, 409)
  const taken = await owner('PATCH', `/products/${id}`, { pictures: [] }, { 'if-match': given.etag })
  assert.equal(taken.status, 200, JSON.stringify(taken.body))
  assert.equal((await owner('DELETE', `/pictures/${up.body.id}`)).status, 204)
  const sizes = [160, 1280].map(width => `/media/${up.body.id}/front-none-f1eee8-${width}.avif`)
  for (const size of sizes)
    await until(`${size} is gone`, async () => (await page(size)).status === 404, 30_000)
})

test('what is not a picture is refused at the door', async () => {
  const refused = async (bytes: Uint8Array) => {
    const { status, body } = await owner('POST', '/pictures', form(bytes))
    return `${status} ${body.detail}`
  }
  assert.match(await refused(Buffer.from('GIF89a, or so it says')), /^422 It cannot be decoded/)
  assert.match(
    await refused(
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'),
    ),
    /^422 /,
  )
  const whole = await picture('red')
  assert.match(await refused(whole.subarray(0, whole.length / 2)), /^422 It cannot be decoded/)
  const background = { r: 0, g: 0, b: 0 }
  const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background } })
    .png()
    .toBuffer()
  assert.ok(bomb.length < 1_000_000)
  assert.match(await refused(bomb), /^422 .* million pixels/)
  assert.match(await refused(Buffer.alloc(21 * 1024 ** 2)), /^413 /)
  assert.equal((await owner('POST', '/pictures', { file: 'x' })).status, 415)
  assert.equal((await owner('POST', '/pictures', new FormData())).status, 400)
})

test('a category, a value and a brand that are renamed reach the pages that show them', async () => {
  const name = unique()
  const all = await owner('GET', '/categories')
  const chairs = all.body.categories.find(({ code }: { code: string }) => code === 'dining-chairs')
  const texts = (word: string) => ({ name: word, slug: word, intro: '' })
  const input = { department: chairs.department, code: name, texts: { en: texts(name), nl: texts(name) } }
  const category = await owner('POST', '/categories', input)
  assert.equal(category.status, 201, JSON.stringify(category.body))
  const { path, id } = await created({ category: name, brand: `${name} & Zoon` })
  await shows(path, name)
  await shows(`/en/c/${name}`, path)

  const rename = { texts: { en: { name: `${name} renamed` } } }
  const renamed = await owner('PATCH', `/categories/${category.body.id}`, rename, {
    'if-match': category.etag,
  })
  assert.equal(renamed.status, 200, JSON.stringify(renamed.body))
  await shows(path, `${name} renamed`)

  const brand = encodeURIComponent(`${name} & Zoon`)
  const answer = await owner(
    'PATCH',
    `/brands/${brand}`,
    { name: `${name} & Dochter` },
    { 'if-match': `"${brand}"` },
  )
  assert.equal(answer.status, 202, JSON.stringify(answer.body))
  await shows(path, `${name} &amp; Dochter`)
  assert.equal((await owner('GET', `/products/${id}`)).body.brand, `${name} & Dochter`)

  const kept = await owner('DELETE', `/categories/${category.body.id}`, undefined, {
    'if-match': renamed.etag,
  })
  assert.equal(kept.status, 409)
})

test('the API describes itself', async () => {
  const { status, body } = await owner('GET', '/openapi.json', undefined, { authorization: '' })
  assert.equal(status, 200)
  assert.ok(body.paths['/products/{id}'].patch.responses['412'])
  assert.equal(body.components.schemas.Product.required.includes('handle'), true)
})
