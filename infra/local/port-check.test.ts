import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import type { Part } from './part.ts'
import { assertPortsFree, isFree } from './port-check.ts'

test('a port in use is told with its part, its user and a way out', async t => {
  const server = createServer().listen(0, '127.0.0.1')
  t.after(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  assert.equal(await isFree(port), false)
  const part = { name: 'redis', ports: [port] } as Part
  await assert.rejects(assertPortsFree([part], 8080), error => {
    assert.match(
      (error as Error).message,
      new RegExp(`^port ${port} \\(redis\\) is used by .+ \\(pid ${process.pid}\\)$`),
    )
    assert.match((error as { advice: string }).advice, /SHOP_PORT=9080 npm start/)
    return true
  })
})
