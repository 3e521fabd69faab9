import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { test } from 'node:test'
import express from 'express'
import { pino } from 'pino'
import { until } from '../../test/until.ts'
import { correlation } from './correlation.ts'

const SECRET = 'abcdefGHIJKLmnopqrstuvwxyz0123456789_-ABCDE'

test('what names a cart or an order is written down by its beginning only', async () => {
  const lines: string[] = []
  const written = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const app = express().use(correlation(pino({ level: 'debug' }, written)))
  app.use((_request, response) => void response.end())
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const paths = [`/api/carts/${SECRET}/lines?market=nl`, `/en/orders/${SECRET}`, `/api/tickets/${SECRET}`]
  for (const path of [...paths, '/en/p/a-chair-42'])
    await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer()
  await until('each has its line', () => Promise.resolve(lines.length === 4))
  server.close()
  const told = lines.map(line => JSON.parse(line).url)
  assert.deepEqual(told, [
    '/api/carts/abcdef…/lines?market=nl',
    '/en/orders/abcdef…',
    '/api/tickets/abcdef…',
    '/en/p/a-chair-42',
  ])
})
