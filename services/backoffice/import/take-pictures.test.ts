import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import sharp from 'sharp'
import { chair, csvOf, emptyShop } from './test-import.ts'

const SLOW_MS = 20

const shop = await emptyShop()
const background = { r: 200, g: 150, b: 100 }
const png = await sharp({ create: { width: 30, height: 50, channels: 3, background } })
  .png()
  .toBuffer()

let atOnce = 0
let most = 0
const server = createServer(async (_, response) => {
  most = Math.max(most, ++atOnce)
  await delay(SLOW_MS)
  atOnce--
  response.end(png)
}).listen(0, '127.0.0.1')
await new Promise(resolve => server.once('listening', resolve))
after(() => server.close())

test('pictures of a chunk are fetched a few at a time, and wait for their renditions behind nobody’s edit', async () => {
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const rows = Array.from({ length: 30 }, (_, n) => chair(`far-${n}`, { 'Image Src': `${web}/${n}.png` }))
  const { created } = await shop.take(csvOf(rows), 'shopify', { allowed: () => true })
  assert.equal(created, 30)
  assert.ok(most > 1 && most <= 4, `${most} at once`)
  const [asked] = await shop.pool.query<RowDataPacket[]>(
    "SELECT DISTINCT bulk FROM outbox WHERE name = 'picture.added'",
  )
  assert.deepEqual(asked, [{ bulk: 1 }])
})
