import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { untilReady } from '../../infra/redis/client.ts'
import { createApp } from '../../services/gateway/app.ts'
import { createGatewayContext } from '../../services/gateway/context.ts'
import { cuttable } from '../cuttable.ts'
import { ownEdge, withOwnEdge } from '../own-edge.ts'
import { config } from '../real-servers.ts'
import { until } from '../until.ts'
import { visit } from './visit.ts'

/** The shop's own gateway, alive and "healthy", whose Elasticsearch is gone: what it can only answer with 503. */
await withOwnEdge('search away', async () => {
  const elasticsearch = await cuttable(config.elasticsearch.url)
  const context = createGatewayContext({
    ...config,
    logLevel: 'silent',
    elasticsearch: { url: elasticsearch.url },
  })
  await untilReady(context.redis)
  after(() => context.close())
  const edge = await ownEdge({ gateway: createServer(createApp(context)) })
  const get = (path: string) => visit(edge.url + path)

  test('without Elasticsearch alone, old copies win over errors, expired ones too', async () => {
    const listing = await until('the shop answers', async () => {
      const seen = await get('/en/c/sofas')
      return seen.status === 200 ? seen.text : undefined
    })
    const products = [...new Set(listing.match(/\/en\/p\/[a-z0-9-]+/g))].slice(0, 5)
    const pages = ['/en', '/en/c/sofas', '/en/search?q=sofa', ...products]
    for (const path of pages) await until(`${path} is kept`, async () => (await get(path)).cache === 'HIT')

    elasticsearch.cut()
    for (const path of pages) assert.equal((await get(path)).status, 200, path)
    const facts = products.flatMap(path => [`p${path.split('-').at(-1)}`, `o${path.split('-').at(-1)}`])
    assert.ok((await edge.purge(['nav', ...facts].join(' '))) > products.length)
    await delay(400)
    for (const path of pages) {
      const { status, text } = await get(path)
      assert.equal(status, 200, path)
      assert.match(text, /<\/html>/)
      assert.doesNotMatch(text, /<esi:/)
    }
    for (const path of products) assert.equal((await get(path)).cache, 'GRACE')

    const unseen = await get('/en/search?q=nobody+has+asked+this')
    assert.equal(unseen.status, 503)
    assert.match(unseen.text, /<html lang="en"/)
    elasticsearch.mend()
    const [first = ''] = products
    await until('fresh again', async () => (await get(first)).cache === 'HIT')
  })
})
