import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { issueToken } from '../services/accounts/index.ts'
import { config } from './real-servers.ts'

/** What a stranger sends through the front door, and the clear answer that each gets. */
const token = await issueToken(config, ['stock:write'], 1)

interface Sent {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string
}
/** By node:http, since fetch would not let a test send a foreign Host header. */
function send({ method = 'GET', path = '/en', headers = {}, body }: Sent) {
  return new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    const sent = request(config.origin, { path, method, headers, timeout: 10_000 }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', part => {
        text += part
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }),
      )
    })
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('no answer within 10 s')))
    sent.end(body)
  })
}
const put = (body: string, headers: Record<string, string> = {}) =>
  send({
    method: 'PUT',
    path: '/api/products/1/stock',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body,
  })
const stock = (value: unknown) => JSON.stringify({ stock: value, action: 'increment' })

for (const [what, value] of Object.entries({
  text: 'abc',
  negative: -1,
  fraction: 1.5,
  huge: 1e12,
  nothing: null,
}))
  test(`stock that is ${what} is refused, naming the field`, async () => {
    const { status, type, text } = await put(stock(value))
    assert.equal(status, 400)
    assert.match(type, /^application\/problem\+json/)
    const problem = JSON.parse(text)
    assert.equal(problem.errors[0].field, 'stock')
    assert.match(problem.instance, /^urn:request:.{8,}/)
  })

test('no token, a token of another shop, and one that is none: 401', async () => {
  const foreign = await issueToken(
    { tokenSecret: 'another secret of at least 32 letters' },
    ['stock:write'],
    1,
  )
  for (const authorization of ['', 'Bearer', 'Bearer x.y.z', `Bearer ${foreign}`, `Basic ${token}`])
    assert.equal((await put(stock(1), { authorization })).status, 401, authorization)
})

test('malformed JSON, another type, an unknown action, an unknown member', async () => {
  assert.equal((await put('{bad')).status, 400)
  assert.equal((await put('stock=1', { 'content-type': 'text/plain' })).status, 415)
  assert.equal((await put('{"stock": 1, "action": "set"}')).status, 400)
  assert.equal((await put('{"stock": 1, "action": "increment", "price": 1}')).status, 400)
})

test('a body of 5 MB is refused with 413 and does not hang', async () => {
  const { status } = await put(stock('x'.repeat(5_000_000))).catch(error => {
    // The connection may be cut while the rest of the body is still being sent; the next request tells that all is well.
    assert.match(String(error), /EPIPE|ECONNRESET/)
    return { status: 413 }
  })
  assert.equal(status, 413)
  assert.equal((await send({})).status, 200)
})

test('a hostile Host header reaches no page and no cache', async () => {
  for (const host of ['evil.example', 'evil.example:8080', 'a b', '"><script>', '']) {
    const { status, text } = await send({ headers: { host } })
    assert.ok(status === 200 || status === 400, `${host}: ${status}`)
    assert.doesNotMatch(text, /evil\.example|<script>"/)
  }
  assert.doesNotMatch((await send({})).text, /evil\.example/)
})

test('methods that nobody needs are refused, not forwarded', async () => {
  for (const method of ['PURGE', 'BAN', 'TRACE', 'BREW']) {
    const { status } = await send({ method })
    assert.ok([400, 405, 501].includes(status), `${method}: ${status}`)
  }
})

test('an unknown address in the API is a problem, in the shop a page', async () => {
  const api = await send({ path: '/api/nothing' })
  assert.equal(api.status, 404)
  assert.match(api.type, /problem\+json/)
  const page = await send({ path: '/nl/niets' })
  assert.equal(page.status, 404)
  assert.match(page.text, /<html lang="nl"/)
})

test('an address in capitals is another address: the edge tells private from public by its letters', async () => {
  for (const path of [
    '/en/CART',
    '/en/Checkout',
    '/en/SEARCH?q=lamp',
    '/API/products?limit=1',
    '/Api/tickets/x',
  ])
    assert.equal((await send({ path })).status, 404, path)
  const written = await send({
    ...{ method: 'POST', path: '/en/CART/lines', body: 'product=1&sku=x&quantity=1' },
    headers: { origin: config.origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(written.status, 404)
})

test('a sign of percent that encodes nothing is refused by the shop, not by one of its servers', async () => {
  const page = await send({ path: '/nl/p/50%-korting' })
  assert.equal(page.status, 400)
  assert.match(page.text, /<html lang="nl"/)
  const api = await send({ path: '/api/products/%zz' })
  assert.equal(api.status, 400)
  assert.match(api.type, /problem\+json/)
})
