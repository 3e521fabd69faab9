import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { markTicket, tellPayment } from '../services/orders/index.ts'
import { newVisitor, openBrowser } from './browser.ts'
import { config } from './real-servers.ts'
import { sampleOrder } from './sample-order.ts'

const redis = createRedis(config.redis)
await untilReady(redis)
after(() => redis.disconnect())

/** The shop under a name without TLS that is not this machine's own: browsers send it no Sec-Fetch-Site. */
const posted: IncomingHttpHeaders[] = []
const elsewhere = createServer(async ({ method, url, headers }, response) => {
  if (method === 'POST') {
    posted.push(headers)
    return void response.writeHead(204).end()
  }
  const answer = await fetch(config.origin + url, { redirect: 'manual' })
  for (const name of ['content-type', 'referrer-policy', 'content-security-policy'])
    response.setHeader(name, answer.headers.get(name) ?? '')
  response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
}).listen(0, '127.0.0.1')
await once(elsewhere, 'listening')
after(() => elsewhere.close().closeAllConnections())
const origin = `http://shop.test:${(elsewhere.address() as AddressInfo).port}`

test("an order's forms say where they come from to every browser, or the shop refuses them", async () => {
  const order = {
    ...sampleOrder(randomUUID(), [{ sku: 'A', quantity: 1 }]),
    placedAt: new Date().toISOString(),
  }
  await markTicket(redis, order, 'stock', 'done')
  await tellPayment(redis, order.ticket, { attempt: 1, state: 'declined' })
  const browser = await openBrowser(['--host-resolver-rules=MAP shop.test 127.0.0.1'])
  const { page } = await newVisitor(browser, { javaScriptEnabled: false })
  page.setDefaultTimeout(60_000)
  await page.goto(`${origin}/nl/orders/${order.ticket}`)
  await page.fill('#card', '4242 4242 4242 4242')
  const sent = page.waitForRequest(request => request.method() === 'POST')
  await page.locator('.ticket-payment button').click()
  await (await sent).response()
  assert.equal(posted[0]?.['sec-fetch-site'], undefined)
  assert.equal(posted[0]?.origin, origin)
})
