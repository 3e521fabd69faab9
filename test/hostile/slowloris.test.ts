import assert from 'node:assert/strict'
import { connect, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { ownEdge, recordingGateway, withOwnEdge } from '../own-edge.ts'
import { get, http } from './entry.ts'
import { sendRaw } from './send-raw.ts'

/** CWE-400, slowloris (Hansen, 2009): many connections that send a little now and then, to keep all others out. */
await withOwnEdge('slow visitors', async () => {
  const CONNECTIONS = 500
  const DRIPPING = 300
  const DRIP_MS = 500
  /** Longer than Varnish waits for the head of a request (`timeout_req`, 2 s), plus what is left of its idle time. */
  const PATIENCE_MS = 20_000
  const { gateway, heard } = recordingGateway()
  const edge = await ownEdge({ gateway })

  test('500 visitors who never come to the end of their request keep nobody out, and are sent away', async () => {
    const open = new Set<Socket>()
    const dripping = Array.from({ length: CONNECTIONS }, () => {
      const socket = connect(edge.port, '127.0.0.1')
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
      socket.resume().write('GET /en/slow HTTP/1.1\r\nHost: shop.example\r\n')
      return socket
    })
    const drip = setInterval(() => {
      for (const socket of open) socket.write('X-Drip: drop\r\n')
    }, DRIP_MS)
    after(() => {
      clearInterval(drip)
      for (const socket of dripping) socket.destroy()
    })
    const { statuses } = await sendRaw(edge.port, get('/en/meanwhile'))
    assert.deepEqual(statuses, [200])
    for (const end = Date.now() + PATIENCE_MS; open.size > 0 && Date.now() < end; ) await delay(100)
    assert.equal(open.size, 0, 'still connected')
    assert.deepEqual(
      heard.map(({ url }) => url),
      ['/en/meanwhile'],
    )
  })

  test('300 bodies that drip reach no gateway and hold nobody up; who stops dripping is sent away', async () => {
    const before = heard.length
    const open = new Set<Socket>()
    const dripping = Array.from({ length: DRIPPING }, () => {
      const socket = connect(edge.port, '127.0.0.1')
      open.add(socket)
      socket.on('error', () => {}).on('close', () => open.delete(socket))
      socket
        .resume()
        .write('POST /en/slow-body HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 1000\r\n\r\n')
      return socket
    })
    after(() => {
      for (const socket of dripping) socket.destroy()
    })
    for (let drop = 0; drop < 8; drop++) {
      for (const socket of open) socket.write('x')
      await delay(DRIP_MS)
    }
    const innocent = `${http('POST /en/cart HTTP/1.1', 'Host: shop.example', 'Connection: close', 'Content-Length: 3')}x=1`
    assert.deepEqual((await sendRaw(edge.port, innocent)).statuses, [200])
    assert.deepEqual(
      heard.slice(before).map(({ url }) => url),
      ['/en/cart'],
    )
    for (const end = Date.now() + PATIENCE_MS; open.size > 0 && Date.now() < end; ) await delay(100)
    assert.equal(open.size, 0, 'still connected')
  })
})
