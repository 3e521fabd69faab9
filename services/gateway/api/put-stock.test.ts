import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { config } from '../../../test/real-servers.ts'
import { issueToken } from '../../accounts/index.ts'

/** The stock of the running shop, moved through its front door. */
const token = await issueToken(config, ['stock:write'], 1)
type Body = Record<string, unknown>
async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; body: Body }> {
  const answer = await fetch(`${config.origin}/api${path}`, { ...init, signal: AbortSignal.timeout(10_000) })
  return { status: answer.status, body: (await answer.json()) as Body }
}
const put = (id: number | string, body: unknown, headers: Record<string, string> = {}) =>
  ask(`/products/${id}/stock`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const { products } = (await ask('/products?limit=100')).body as {
  products: { id: number; variants: { sku: string }[] }[]
}
const several = products.find(({ variants }) => variants.length > 1)
const single = products.find(({ variants }) => variants.length === 1)
assert.ok(several?.variants[0] && single?.variants[0])
const id = several.id
const { sku } = several.variants[0]
const onePiece = { stock: 1, action: 'increment', sku }
const stockOf = async () =>
  ((await ask(`/products/${id}/stock`)).body.variants as { sku: string; stock: number }[]).find(
    variant => variant.sku === sku,
  )?.stock ?? assert.fail('unknown')

for (const [what, value] of Object.entries({
  negative: -1,
  nothing: 0,
  fraction: 1.5,
  huge: 1e12,
  text: '5',
  endless: '1e999',
}))
  test(`stock that is ${what} is refused by the name of the field`, async () => {
    const body =
      value === '1e999'
        ? `{"stock": 1e999, "action": "increment", "sku": "${sku}"}`
        : { ...onePiece, stock: value }
    const answer = await put(id, body)
    assert.equal(answer.status, 400)
    assert.match(JSON.stringify(answer.body.errors), /"field":"stock"/)
  })

test('other bad bodies: an action that is none, a member that is not known, no JSON, another type', async () => {
  assert.equal((await put(id, { ...onePiece, action: 'set' })).status, 400)
  assert.equal((await put(id, { ...onePiece, price: 1 })).status, 400)
  assert.equal((await put(id, '{"stock": 1,')).status, 400)
  assert.equal((await put(id, '[]')).status, 400)
  assert.equal((await put(id, onePiece, { 'content-type': 'text/plain' })).status, 415)
})

test('an unknown product is not found; an unknown sku, or that of another product, is a wrong field', async () => {
  assert.equal((await put(999_999_999, { ...onePiece })).status, 404)
  assert.equal((await put(999_999_999, { stock: 1, action: 'increment' })).status, 404)
  assert.equal((await put('1e3', onePiece)).status, 400)
  for (const wrong of ['no-such-sku', single.variants[0]?.sku]) {
    const answer = await put(id, { ...onePiece, sku: wrong })
    assert.equal(answer.status, 400)
    assert.deepEqual(answer.body.skus, several.variants.map(variant => variant.sku).sort())
  }
})

test('a sku may be left out only when there is one', async () => {
  const body = { stock: 1, action: 'increment' }
  assert.equal((await put(id, body)).status, 400)
  const answer = await put(single.id, body)
  assert.equal(answer.status, 202)
  assert.equal(answer.body.sku, single.variants[0]?.sku)
})

test('a token that is missing, foreign, expired or of another kind: 401', async () => {
  const expired = await issueToken(config, ['stock:write'], -1)
  const foreign = await issueToken({ tokenSecret: 'x'.repeat(40) }, ['stock:write'], 1)
  for (const authorization of ['', 'Bearer', `Bearer ${expired}`, `Bearer ${foreign}`, `Basic ${token}`])
    assert.equal((await put(id, onePiece, { authorization })).status, 401, authorization)
})

test('a good token without the scope: 403', async () => {
  const authorization = `Bearer ${await issueToken(config, ['catalogue:write'], 1)}`
  const before = await stockOf()
  assert.equal((await put(id, onePiece, { authorization })).status, 403)
  assert.equal(await stockOf(), before)
})

test('less than asked for is 409 with what is left, and nothing is taken', async () => {
  const before = await stockOf()
  const answer = await put(id, { stock: before + 1, action: 'decrement', sku })
  assert.equal(answer.status, 409)
  assert.deepEqual([answer.body.sku, answer.body.stock], [sku, before])
  assert.equal(await stockOf(), before)
})

test('the same key and body get the same answer; another body is 422; of another token it is another key', async () => {
  const before = await stockOf()
  const key = { 'idempotency-key': randomUUID() }
  const first = await put(id, onePiece, key)
  assert.equal(first.status, 202)
  await put(id, onePiece)
  assert.deepEqual(await put(id, onePiece, key), first)
  assert.equal((await put(id, { ...onePiece, stock: 2 }, key)).status, 422)
  assert.equal((await put(single.id, { stock: 1, action: 'increment' }, key)).status, 422)
  const authorization = `Bearer ${await issueToken(config, ['stock:write'], 1)}`
  assert.equal((await put(id, { ...onePiece, stock: 3 }, { ...key, authorization })).status, 202)
  assert.equal(await stockOf(), before + 5)
  assert.equal((await put(id, onePiece, { 'idempotency-key': 'x'.repeat(256) })).status, 400)
})
