import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { after, test } from 'node:test'
import express from 'express'
import { createMetrics } from '../../infra/telemetry/inner-server.ts'
import { createEventStreams, type EventStream } from './event-streams.ts'

const metrics = createMetrics('test')
const streams = createEventStreams({ most: 2, metrics, signOfLifeMs: 20 })
const opened: EventStream[] = []
const app = express()
app.get('/:kind', (request, response) => {
  const stream = streams.open(response, request.params.kind as 'stock' | 'ticket')
  if (!stream) return void response.status(204).end()
  opened.push(stream)
})
const server = createServer(app)
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
after(() => server.close().closeAllConnections())
const { port } = server.address() as AddressInfo

async function look(kind: string) {
  const request = get(`http://127.0.0.1:${port}/${kind}`)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  let text = ''
  answer.setEncoding('utf8').on('error', () => {})
  answer.on('data', part => {
    text += part
  })
  /** Resolves as soon as the stream has said this. */
  const says = async (words: string | RegExp) => {
    while (text.search(words) < 0) await once(answer, 'data')
    return text
  }
  return { answer, says, request }
}
const ended = (stream: EventStream | undefined) => new Promise<void>(resolve => stream?.onEnd(resolve))

test('it says when to come again, then what there is to say, and gives a sign of life', async () => {
  const { answer, says, request } = await look('stock')
  assert.equal(answer.headers['content-type'], 'text/event-stream')
  assert.equal(answer.headers['cache-control'], 'no-store')
  await says('retry: 2000\n\n')
  opened.at(-1)?.send({ a: 1 }, 7)
  await says('id: 7\ndata: {"a":1}\n\n')
  await says(':\n\n:\n\n')
  request.destroy()
  await ended(opened.at(-1))
})

test('so many of a kind and no more; who leaves makes room', async () => {
  const first = await look('stock')
  const left = ended(opened.at(-1))
  await look('stock')
  assert.equal((await look('stock')).answer.statusCode, 204)
  assert.equal((await look('ticket')).answer.statusCode, 200)
  assert.match(await metrics.metrics(), /event_streams\{kind="stock".*\} 2/)
  first.request.destroy()
  await left
  assert.equal((await look('stock')).answer.statusCode, 200)
})

test('who does not read is sent away', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  const before = opened.length
  socket.write('GET /ticket HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(socket, 'readable')
  const stream = opened[before]
  let gone = false
  stream?.onEnd(() => {
    gone = true
  })
  for (let sent = 0; !gone && sent < 1_000; sent++) {
    stream?.send('x'.repeat(65_536))
    await new Promise(setImmediate)
  }
  assert.equal(gone, true)
  socket.destroy()
})

test('a process that stops sends all away, not all to come back at once, and takes nobody', async () => {
  const { answer, says } = await look('ticket')
  await says('retry')
  const over = once(answer, 'end')
  streams.end()
  assert.match(await says(/retry: \d+\n\n[\s\S]*retry: \d+\n\n/), /retry: \d+/)
  await over
  assert.equal((await look('ticket')).answer.statusCode, 204)
})
