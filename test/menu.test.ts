import assert from 'node:assert/strict'
import { test } from 'node:test'
import { config } from './real-servers.ts'

const get = (path: string) =>
  fetch(config.origin + path, { headers: { 'X-Xray': '1' }, signal: AbortSignal.timeout(20_000) })
const menu = /<div class="slot slot-nav"><nav class="nav".*?<\/nav><\/div>/s

test('the menu is the same on every page of a market, and a page that is kept can be found by it', async () => {
  const listing = await (await get('/en/c/sofas')).text()
  const product = /\/en\/p\/[a-z0-9-]+/.exec(listing)?.[0] ?? assert.fail('no product on the listing')
  const expected = menu.exec(listing)?.[0] ?? assert.fail('no menu on the listing')
  assert.match(expected, /href="\/en\/c\/sofas"/)
  for (const path of ['/en', product, '/en/search?q=sofa', '/en/pages/about', '/api/docs']) {
    const answer = await get(path)
    assert.equal(menu.exec(await answer.text())?.[0], expected, path)
    assert.match(answer.headers.get('x-xray-facts') ?? '', /(^| )nav@\d+( |$)/, path)
  }
})

test('pages that nobody keeps have it too, in their own language', async () => {
  for (const path of ['/nl/cart', '/nl/nothing-here']) {
    const html = await (await get(path)).text()
    assert.match(menu.exec(html)?.[0] ?? '', /href="\/nl\/c\/[a-z-]+"/, path)
  }
})
