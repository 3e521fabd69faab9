import assert from 'node:assert/strict'
import { test } from 'node:test'
import { config } from './real-servers.ts'

/** What a search engine reads: where the pages are, which are the real ones, and what is not for it. */
const get = async (path: string) => {
  const answer = await fetch(path.startsWith('http') ? path : config.origin + path, {
    signal: AbortSignal.timeout(10_000),
  })
  return { status: answer.status, text: await answer.text() }
}
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(match => match[1] ?? '')

test('robots.txt names the sitemap and keeps crawlers out of searches and filters', async () => {
  const { text } = await get('/robots.txt')
  assert.match(text, new RegExp(`Sitemap: ${config.origin}/sitemap.xml`))
  for (const path of ['/en/search', '/nl/fragments/', '/api/'])
    assert.match(text, new RegExp(`Disallow: ${path}`))
})

test('the sitemaps lead to every kind of page in every market, and those pages answer', async () => {
  const files = locations((await get('/sitemap.xml')).text)
  assert.ok(files.length >= 6)
  for (const file of files) {
    const { status, text } = await get(file)
    assert.equal(status, 200, file)
    const pages = locations(text)
    assert.ok(pages.length > (file.includes('products') ? 0 : 50), file)
    assert.ok(/hreflang="nl-NL"/.test(text))
    if (file.includes('products')) assert.ok(/<image:loc>.+\.webp<\/image:loc>/.test(text))
    assert.equal((await get(pages.at(-1) ?? '')).status, 200)
  }
})

test('a category names its canonical address and its other languages; a filtered one is not to be indexed', async () => {
  const { text } = await get('/en/c/sofas')
  for (const told of [
    `<link rel="canonical" href="${config.origin}/en/c/sofas"`,
    `<link rel="alternate" hreflang="nl-NL" href="${config.origin}/nl/c/banken"`,
    '"@type":"BreadcrumbList"',
  ])
    assert.ok(text.includes(told), told)
  assert.ok(!text.includes('noindex'))
  assert.ok(
    (await get('/en/c/sofas?sort=price')).text.includes('<meta name="robots" content="noindex, follow"'),
  )
})

test('an offer is told in JSON-LD with the price that the page shows', async () => {
  const path = /\/en\/p\/[a-z0-9-]+/.exec((await get('/en/c/sofas')).text)?.[0] ?? ''
  const { text } = await get(path)
  const data = [...text.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)].map(match =>
    JSON.parse(match[1] ?? ''),
  )
  const group = JSON.stringify(data)
  assert.ok(group.includes('"ProductGroup"'))
  const price = /"price":"?([\d.]+)/.exec(group)?.[1] ?? 'no price'
  assert.ok(text.replaceAll(',', '').includes(`€${Number(price).toFixed(2)}`), price)
})
