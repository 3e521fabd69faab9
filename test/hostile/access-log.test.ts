import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { ownEdge, recordingGateway, withOwnEdge } from '../own-edge.ts'
import { until } from '../until.ts'

const SECRET = 'abcdefGHIJKLmnopqrstuvwxyz0123456789_-ABCDE'

await withOwnEdge('the access log', async () => {
  const { gateway } = recordingGateway((_request, response) => void response.end('ok'))
  const edge = await ownEdge({ gateway })

  test('who reads the log of requests can neither go on shopping nor open an order', async () => {
    for (const path of [
      `/api/carts/${SECRET}/lines?market=nl`,
      `/en/orders/${SECRET}/invoice.pdf`,
      '/en/last',
    ])
      await (await fetch(edge.url + path)).arrayBuffer()
    const log = () => readFile(edge.accessLog, 'utf8')
    await until('the last request is written down', async () => (await log()).includes('/en/last'), 30_000)
    assert.doesNotMatch(await log(), new RegExp(SECRET.slice(6)))
    const told = (await log())
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).url)
    assert.ok(told.includes('/api/carts/abcdef…/lines?market=nl'), told.join(' '))
    assert.ok(told.includes('/en/orders/abcdef…/invoice.pdf'), told.join(' '))
  })
})
