import assert from 'node:assert/strict'
import { test } from 'node:test'
import { config } from '../real-servers.ts'
import { corpus } from './corpus.ts'
import { get } from './entry.ts'
import { sendRaw } from './send-raw.ts'

test('the front door of the whole shop: nothing fails, and no trace is left', async () => {
  const port = Number(new URL(`http://127.0.0.1:${new URL(config.origin).port || 80}`).port)
  for (const { name, send, status: right } of Object.values(corpus).flat()) {
    const { statuses } = await sendRaw(port, send)
    for (const status of statuses)
      assert.ok(status < 500 || right.flat().includes(status), `${name}: ${status}`)
  }
  for (const path of ['/en', '/nl', '/en/search?q=sofa']) {
    const { statuses, headers, body } = await sendRaw(port, get(path))
    assert.deepEqual(statuses, [200])
    assert.equal(headers['set-cookie'], undefined)
    assert.doesNotMatch(body, /evil\.example|secret-of-the-victim|<script>/)
  }
})
