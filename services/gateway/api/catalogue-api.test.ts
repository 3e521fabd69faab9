import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { problem } from '../../../infra/http/problem-schema.ts'
import { config } from '../../../test/real-servers.ts'
import { categoryList, productDetails, productList, suggestions } from './schemas.ts'

/** The API of the running shop, asked as a program would. */
const ask = (path: string) =>
  fetch(`${config.origin}/api${path}`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
async function get<T extends z.ZodType>(path: string, schema: T): Promise<z.infer<T>> {
  const answer = await ask(path)
  assert.equal(answer.status, 200, path)
  return schema.parse(await answer.json())
}

test('a list is what its description says, and its cursors lead through all of it once', async () => {
  const seen: number[] = []
  let next: string | null = ''
  let total = 0
  while (next !== null) {
    const list: z.infer<typeof productList> = await get(
      `/products?category=dining-chairs&sort=-price&limit=50${next ? `&cursor=${next}` : ''}`,
      productList,
    )
    seen.push(...list.products.map(({ id }) => id))
    total = list.total
    next = list.next
  }
  assert.equal(seen.length, total)
  assert.equal(new Set(seen).size, total)
})

test('facets on request: their counts are those of the lists they lead to', async () => {
  const { facets, total } = await get('/products?category=dining-chairs&facets=true&limit=1', productList)
  const colour = facets?.facets.find(({ code }) => code === 'colour')
  assert.ok(colour && facets?.price && colour.values.length > 1)
  assert.equal(
    facets.price.buckets.reduce((sum, { count }) => sum + count, 0),
    total,
  )
  for (const { code, count } of colour.values.slice(0, 3)) {
    const list = await get(`/products?category=dining-chairs&colour=${code}&limit=1`, productList)
    assert.equal(list.total, count)
  }
})

test('a bad or unknown parameter is a 400 that names it', async () => {
  const bad: Record<string, string> = {
    limit: '/products?limit=0',
    colour: '/products?colour=plaid',
    sort: '/products?sort=drop+table',
    price_from: '/products?price_from=cheap',
    category: '/products?category=nothing-of-the-kind',
    nonsense: '/products?nonsense=1',
    page: '/products?page=2',
    q: `/products?q=${'a'.repeat(300)}`,
    cursor: '/products?cursor=made-up',
    market: '/suggest?market=fr&q=a',
    id: '/products/-1',
  }
  for (const [field, path] of Object.entries(bad)) {
    const answer = await ask(path)
    assert.equal(answer.status, 400, path)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    const { errors } = problem.parse(await answer.json())
    assert.ok(
      errors?.some(error => error.field === field),
      path,
    )
  }
  assert.equal((await ask('/products?q=%ff')).status, 400)
  assert.equal((await ask('/products?sort=price&sort=rating')).status, 400)
})

test('a cursor belongs to its list', async () => {
  const { next } = await get('/products?category=sofas&limit=1', productList)
  assert.equal((await ask(`/products?category=stools&limit=1&cursor=${next}`)).status, 400)
  assert.equal((await ask(`/products?category=sofas&limit=5&cursor=${next}`)).status, 200)
  // Nor is it to be changed by hand.
  const [of, first, ...rest] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString())
  for (const last of [[`${first}`, ...rest], [first], [first + 1, ...rest]]) {
    const made = Buffer.from(JSON.stringify([of, ...last])).toString('base64url')
    assert.equal((await ask(`/products?category=sofas&limit=5&cursor=${made}`)).status, 400)
  }
})

test('one product, and none', async () => {
  const { products } = await get('/products?limit=1', productList)
  const [first] = products
  assert.ok(first)
  const details = await get(`/products/${first.id}?market=nl`, productDetails)
  assert.deepEqual(
    details.variants.map(({ sku }) => sku),
    first.variants.map(({ sku }) => sku),
  )
  assert.ok(details.attributes.length > 0)
  assert.equal((await ask('/products/999999999')).status, 404)
})

test('categories count what their lists hold', async () => {
  const { departments } = await get('/categories', categoryList)
  const [department] = departments
  assert.ok(department)
  assert.equal(
    department.categories.reduce((sum, { count }) => sum + count, 0),
    department.count,
  )
  const { total } = await get(`/products?category=${department.categories[0]?.code}&limit=1`, productList)
  assert.equal(total, department.categories[0]?.count)
})

test('suggestions have products with marks, and categories', async () => {
  const { products, categories } = await get('/suggest?market=en&q=dining+ch', suggestions)
  assert.ok(products.length > 0)
  for (const { title, marks } of products)
    assert.ok(
      marks.every(([start, end]) => /^(dining|ch)/i.test(title.slice(start, end))),
      title,
    )
  assert.equal(categories[0]?.name, 'Dining chairs')
})

test('the description names every path that is there, and every attribute', async () => {
  const description = (await (await ask('/openapi.json')).json()) as {
    openapi: string
    paths: Record<string, { get: { parameters: { name: string }[] } }>
  }
  assert.equal(description.openapi, '3.1.0')
  for (const path of Object.keys(description.paths)) {
    const sample = path.replace('{id}', '1').replace('/suggest', '/suggest?market=en&q=a')
    assert.ok([200, 404].includes((await ask(sample)).status), path)
  }
  const names = description.paths['/products']?.get.parameters.map(({ name }) => name) ?? []
  for (const name of ['q', 'market', 'colour', 'width_from', 'price_to', 'cursor'])
    assert.ok(names.includes(name), name)
  const docs = await ask('/docs')
  assert.match(await docs.text(), /GET .*\/api\/products/)
})
