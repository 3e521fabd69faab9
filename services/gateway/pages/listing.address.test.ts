import assert from 'node:assert/strict'
import { test } from 'node:test'
import { config } from '../../../test/real-servers.ts'

/** Addresses of listings and searches in the running shop: what they lead to and what they answer. */
const ask = (path: string) =>
  fetch(config.origin + path, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
const landsOn = async (path: string) => {
  const answer = await ask(path)
  return answer.status === 200 ? path : answer.headers.get('location')
}

test('an address that is not canonical leads to the one that is', async () => {
  const list = '/en/c/dining-chairs'
  for (const [path, canonical] of [
    [`${list}?page=1`, list],
    [`${list}?page=-1`, list],
    [`${list}?sort=popularity`, list],
    [`${list}?sort=drop+table`, list],
    [`${list}?colour=plaid&nonsense=1`, list],
    [`${list}?price_from=&price_to=`, list],
    [`${list}?q=lamp&category=sofas`, list],
    [`${list}?colour=white,black`, `${list}?colour=black&colour=white`],
    ['/en/search?q=%00lamp%07', '/en/search?q=lamp'],
    ['/en/search?q=++oak+++chair+', '/en/search?q=oak+chair'],
    [`/en/search?q=${'a'.repeat(900)}`, `/en/search?q=${'a'.repeat(200)}`],
    ['/en/search?category=sofas', '/en/c/sofas'],
  ] as const) {
    assert.equal(await landsOn(path), canonical, path)
    assert.equal(await landsOn(canonical), canonical, canonical)
  }
})

test('hundreds of filters, quotes and tags do no harm', async () => {
  const many = Array.from({ length: 400 }, (_, n) => `brand=b${n}`).join('&')
  for (const path of [
    `/en/c/sofas?${many}`,
    '/en/c/sofas?brand=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/en/search?q=%3Cesi%3Ainclude+src%3D%22%2Fx%22%2F%3E',
    '/en/search?q=%22+OR+1%3D1',
    '/nl/search?q=*%3A*',
  ]) {
    const answer = await fetch(config.origin + path)
    const html = await answer.text()
    assert.equal(answer.status, 200, path)
    assert.doesNotMatch(html, /<script>alert|<esi:include src="\/x/)
  }
})

test('broken UTF-8 is a friendly 400', async () => {
  for (const path of ['/en/search?q=%ff', '/en/c/sofas?colour=%c3%28', '/en/c/%ff']) {
    const answer = await ask(path)
    assert.equal(answer.status, 400, path)
    assert.match(await answer.text(), /<html/)
  }
})

test('pages that are not there are a 404', async () => {
  for (const path of ['/en/c/no-such-thing', '/en/c/sofas?page=99999', '/en/search?page=400&q=lamp'])
    assert.equal((await ask(path)).status, 404, path)
})

test('a SKU leads to its product', async () => {
  const list = (await (await ask('/api/products?limit=1')).json()) as {
    products: { url: string; variants: { sku: string; ean: string }[] }[]
  }
  const [product] = list.products
  for (const code of [
    product?.variants[0]?.sku,
    product?.variants[0]?.sku.toLowerCase(),
    product?.variants[0]?.ean,
  ])
    assert.equal(config.origin + (await ask(`/en/search?q=${code}`)).headers.get('location'), product?.url)
})

test('what is narrowed or searched is kept out of search engines, a category is not', async () => {
  const html = async (path: string) => (await ask(path)).text()
  assert.doesNotMatch(await html('/en/c/sofas'), /noindex/)
  assert.doesNotMatch(await html('/en/c/sofas?page=2'), /noindex/)
  assert.match(await html('/en/c/sofas?page=2'), /rel="canonical" href="[^"]*\/en\/c\/sofas\?page=2"/)
  assert.match(await html('/en/c/sofas?sort=price'), /noindex/)
  assert.match(await html('/en/search?q=sofa'), /noindex/)
})

test('every market shows the same list under its own address', async () => {
  for (const path of ['/en/c/sofas', '/nl/c/banken', '/en-gb/c/sofas'])
    assert.match(await (await ask(path)).text(), /class="card/, path)
})
