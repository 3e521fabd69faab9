import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshCatalogue } from '../../test/fresh-catalogue.ts'
import { sitemapChunks } from './sitemap.ts'

const { elasticsearch, index } = await freshCatalogue(3)

test('the index of sitemaps names only those that have a product in them', async () => {
  const { hits } = await elasticsearch.search<Record<string, unknown>>({
    index,
    size: 1,
    query: { term: { id: 1 } },
  })
  const product = hits.hits[0]?._source ?? assert.fail('no product')
  for (const [id, deleted] of [
    [7_000, true],
    [12_000, false],
  ] as const)
    await elasticsearch.index({ index, id: String(id), document: { ...product, id, deleted }, refresh: true })
  assert.deepEqual(await sitemapChunks(elasticsearch, index), [0, 2])
})
