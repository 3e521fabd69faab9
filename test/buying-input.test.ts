import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { config } from './real-servers.ts'

const { origin } = config
const right = {
  email: 'marije@example.com',
  name: 'Marije de Wit',
  street: 'Grote Markt 14 B',
  postcode: '8011 PK',
  city: 'Zwolle',
  country: 'NL',
  delivery: 'standard',
  card: '4242 4242 4242 4242',
}
const own = { origin, 'content-type': 'application/x-www-form-urlencoded' }
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...own, ...headers },
    body: new URLSearchParams(fields),
  })
const api = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: await answer.json() }
}
const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')

/** Things of which plenty are left. */
const { body: found } = await api('GET', '/products?limit=24')
const things: { product: number; sku: string; amount: number }[] = found.products.flatMap(
  (product: { id: number; variants: { sku: string; availability: string; price: { amount: number } }[] }) =>
    product.variants
      .filter(({ availability }) => availability === 'in_stock')
      .slice(0, 1)
      .map(({ sku, price }) => ({ product: product.id, sku, amount: price.amount })),
)
const [thing = assert.fail('nothing is in stock')] = things

/** A cart with one piece of a thing, by the API. */
async function cartOf(quantity = 1): Promise<string> {
  const { body } = await api('POST', '/carts')
  const added = await api('POST', `/carts/${body.id}/lines`, {
    product: thing.product,
    sku: thing.sku,
    quantity,
  })
  assert.equal(added.status, 200, JSON.stringify(added.body))
  return body.id
}
const order = (cart: string, fields: object = {}, key: string = randomUUID()) =>
  api('POST', '/checkout', { cart, market: 'en', ...right, ...fields }, { 'idempotency-key': key })

test('the cookie of a session comes with the first thing, is closed to scripts, and never with a page', async () => {
  const page = await fetch(`${origin}/en/cart`)
  assert.deepEqual(page.headers.getSetCookie(), [])
  assert.equal(page.headers.get('cache-control'), 'private, no-store')
  const added = await form('/en/cart/lines', {
    product: String(thing.product),
    sku: thing.sku,
    quantity: '1',
  })
  assert.equal(added.status, 303)
  assert.match(
    added.headers.getSetCookie()[0] ?? '',
    /^shop_session=[\w-]{43}; Path=\/; Max-Age=2592000; SameSite=Lax; HttpOnly$/,
  )
})

for (const quantity of ['0', '-1', '1.5', '1e9', '1000000000', '', 'two'])
  test(`a quantity of "${quantity}" goes into no cart, and begins no session`, async () => {
    const answer = await form('/en/cart/lines', { product: String(thing.product), sku: thing.sku, quantity })
    assert.equal(answer.headers.get('location'), '/en/cart?said=quantity')
    assert.deepEqual(answer.headers.getSetCookie(), [])
  })

test('a line that is there takes no such quantity either, and holds 99 at most', async () => {
  const cart = await cartOf(2)
  const cookie = `shop_session=${cart}`
  const set = async (quantity: string) =>
    (await form(`/en/cart/lines/${thing.sku}`, { quantity }, { cookie })).headers.get('location')
  for (const quantity of ['-1', '1.5', '1e9', '10000000000', '', 'two'])
    assert.equal(await set(quantity), '/en/cart?said=quantity', quantity)
  const lines = async () => (await api('GET', `/carts/${cart}`)).body.lines
  assert.equal((await lines())[0].quantity, 2)
  assert.equal(await set('999999999'), '/en/cart?said=capped')
  assert.equal((await lines())[0].quantity, 99)
  const put = (quantity: unknown) => api('PUT', `/carts/${cart}/lines/${thing.sku}`, { quantity })
  for (const quantity of [0, -1, 1.5, 1e9, '2', null]) assert.equal((await put(quantity)).status, 400)
  assert.equal(await set('0'), '/en/cart')
  assert.equal((await lines()).length, 0)
})

for (const quantity of [0, -1, 1.5, 1e9, '2', null])
  test(`the API refuses a quantity of ${JSON.stringify(quantity)}`, async () => {
    const { body } = await api('POST', '/carts')
    const line = { product: thing.product, sku: thing.sku, quantity }
    const { status } = await api('POST', `/carts/${body.id}/lines`, line)
    assert.equal(status, 400)
  })

test('what is not sold, or not of that product, goes into no cart', async () => {
  const { body } = await api('POST', '/carts')
  for (const line of [
    { product: 999_999_999, sku: thing.sku },
    { product: thing.product, sku: 'NO-SUCH' },
  ])
    assert.equal((await api('POST', `/carts/${body.id}/lines`, line)).status, 404)
})

for (const [what, headers] of [
  ['another site says so', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour of the site says so', { 'sec-fetch-site': 'same-site' }],
  ['its origin is another', { origin: 'https://evil.example' }],
  ['its origin is hidden', { origin: 'null' }],
] as const)
  test(`a form of elsewhere is refused: ${what}`, async () => {
    const order = `/en/orders/${'A'.repeat(43)}`
    for (const path of [
      '/en/cart/lines',
      `/en/cart/lines/${thing.sku}`,
      '/en/cart/undo',
      '/en/checkout',
      `${order}/payment`,
      `${order}/again`,
    ]) {
      const answer = await form(
        path,
        { product: String(thing.product), sku: thing.sku, quantity: '1' },
        headers,
      )
      assert.equal(answer.status, 403, path)
      assert.deepEqual(answer.headers.getSetCookie(), [])
    }
  })

test('prices and sums of the client are refused by the API, and ignored by the form', async () => {
  const cart = await cartOf()
  assert.equal((await order(cart, { total: 1 })).status, 400)
  assert.equal((await order(cart, { lines: [{ sku: thing.sku, unitPrice: 1 }] })).status, 400)
  const agreed = await order(cart, { agreed: 1 })
  assert.equal(agreed.status, 409)
  const cookie = `shop_session=${cart}`
  const wanted = { ...right, do: 'place', key: 'k', total: '1', price: '1', unitPrice: '1', goods: '1' }
  const answer = await form('/en/checkout', wanted, { cookie })
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /Nothing was ordered/)
})

test('an order comes to what its things cost, and one key is one order with one answer', async () => {
  const cart = await cartOf(2)
  const { body: shown } = await api('GET', `/carts/${cart}`)
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 20 }, () => order(cart, {}, key)))
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [202], JSON.stringify(answers[0]))
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1)
  assert.equal(answers[0]?.body.total, shown.total)
  assert.equal((await api('GET', `/carts/${cart}`)).body.lines.length, 0)
  assert.equal((await order(cart, { name: 'Somebody Else' }, key)).status, 422)
  const { body: ticket } = await api('GET', `/tickets/${answers[0]?.body.ticket}`)
  assert.equal(ticket.order, answers[0]?.body.order)
})

test('a key is needed, and a cart with something in it', async () => {
  const cart = await cartOf()
  assert.equal((await api('POST', '/checkout', { cart, market: 'en', ...right })).status, 400)
  const { body: empty } = await api('POST', '/carts')
  assert.equal((await order(empty.id)).status, 409)
  assert.equal((await order('x')).status, 404)
})

test('no real card is taken', async () => {
  const { status, body } = await order(await cartOf(), { card: '5555 5555 5555 4444' })
  assert.equal(status, 422)
  assert.deepEqual(body.errors, [{ field: 'card', message: 'demo' }])
})

test("another's ticket cannot be guessed, nor a step be skipped to", async () => {
  assert.equal((await fetch(`${origin}/en/orders/${'A'.repeat(43)}`)).status, 404)
  assert.equal((await fetch(`${origin}/en/orders/M-7K2Q-X9DF-R4TZ`)).status, 404)
  assert.equal((await api('GET', `/tickets/${'A'.repeat(43)}`)).status, 404)
  const checkout = await fetch(`${origin}/en/checkout`, { redirect: 'manual' })
  assert.equal(checkout.headers.get('location'), '/en/cart')
})

test("another's order is neither shown, paid, put into a cart again, nor is its invoice", async () => {
  const order = `/en/orders/${'A'.repeat(43)}`
  assert.equal((await fetch(`${origin}${order}/invoice.pdf`)).status, 404)
  assert.equal((await form(`${order}/payment`, { card: right.card, after: '1' })).status, 404)
  const again = await form(`${order}/again`, {})
  assert.equal(again.status, 404)
  assert.deepEqual(again.headers.getSetCookie(), [])
})

test('an order is paid only where a card was declined, and comes again only where it ended without a sale', async () => {
  const { body } = await order(await cartOf())
  const path = new URL(body.page).pathname
  for (const [what, fields] of [
    ['payment', { card: right.card, after: '0' }],
    ['payment', { card: right.card, after: '1' }],
    ['again', {}],
  ] as const) {
    const answer = await form(`${path}/${what}`, fields as Record<string, string>)
    assert.equal(answer.headers.get('location'), path)
    assert.deepEqual(answer.headers.getSetCookie(), [])
  }
  assert.equal(
    (await fetch(`${origin}${path}/payment`, { redirect: 'manual' })).headers.get('location'),
    path,
  )
})

test('a session that has expired in the middle orders nothing, and what was typed is kept', async () => {
  const answer = await form('/en/checkout', { ...right, do: 'place', key: 'gone', total: '100' })
  assert.equal(answer.headers.get('location'), '/en/cart?said=expired')
  const cookie = cookieOf(answer)
  await form('/en/cart/lines', { product: String(thing.product), sku: thing.sku, quantity: '1' }, { cookie })
  const page = await (await fetch(`${origin}/en/checkout`, { headers: { cookie } })).text()
  assert.match(page, /value="Grote Markt 14 B"/)
  assert.doesNotMatch(page, /value="4242/)
})

test('HTML in every field is text, in the form and on the ticket', async () => {
  const cart = await cartOf()
  const cookie = `shop_session=${cart}`
  const html = '"><script>alert(1)</script><esi:include src="/en/fragments/offer/1"/>'
  const hostile = Object.fromEntries(Object.keys(right).map(name => [name, html]))
  const page = await form('/en/checkout', { ...hostile, do: 'place', key: 'k', total: '1' }, { cookie })
  const text = await page.text()
  assert.equal(page.status, 422)
  assert.ok(text.includes('alert(1)') && !text.includes('<script>alert') && !text.includes('<esi:'))
  const { body } = await order(cart, { name: html, street: html, city: html.slice(0, 80) })
  const ticket = await (await fetch(body.page)).text()
  assert.ok(ticket.includes('alert(1)') && !ticket.includes('<script>alert') && !ticket.includes('<esi:'))
})

test('unusual names and addresses that are right are taken', async () => {
  for (const fields of [
    { name: "Sinéad O'Neil", email: "o'neil+shop@example.ie", country: 'IE', postcode: 'd02x285' },
    { name: '李', email: '用户@例子.测试' },
    { name: 'Åse Ö', email: 'a@bücher.example', country: 'DE', postcode: '10115' },
  ]) {
    const { status, body } = await order(await cartOf(), fields)
    assert.equal(status, 202, JSON.stringify(body))
  }
})
