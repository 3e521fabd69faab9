import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { ownEdge, recordingGateway, withOwnEdge } from '../own-edge.ts'
import { visit } from './visit.ts'

/** A crowd for one page: the gateway makes it once. */
await withOwnEdge('a herd', async () => {
  const CROWD = 1_000
  const { gateway, heard } = recordingGateway((request, response) => {
    // Long enough that the whole crowd is there before the page is.
    setTimeout(
      () =>
        response
          .setHeader('Edge-Control', 'max-age=3600, grace=86400')
          .setHeader('X-Facts', 'p1@1')
          .end(`made for request ${heard.length} of ${request.url}`),
      request.url === '/en/warm' ? 0 : 1_500,
    )
  })
  const edge = await ownEdge({ gateway })

  async function crowd(path: string) {
    const before = heard.length
    const all = await Promise.all(Array.from({ length: CROWD }, () => visit(edge.url + path)))
    return { all, made: heard.length - before }
  }

  test('1,000 visitors of a page that has expired: one request to the gateway, the new page for all', async () => {
    await visit(`${edge.url}/en/p/lamp-1`)
    assert.equal(await edge.purge('p1'), 1)
    // For 200 ms the old page may still be served (EDGE_GRACE_FRESH).
    await delay(400)
    const { all, made } = await crowd('/en/p/lamp-1')
    assert.equal(made, 1)
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [200])
    assert.equal(new Set(all.map(({ text }) => text)).size, 1)
  })

  test('1,000 visitors of a page that nobody has seen: one request', async () => {
    const { all, made } = await crowd('/en/p/lamp-2')
    assert.equal(made, 1)
    assert.deepEqual([...new Set(all.map(({ status }) => status))], [200])
  })
})
