import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { ownEdge, recordingGateway, withOwnEdge } from '../own-edge.ts'
import { until } from '../until.ts'
import { visit } from './visit.ts'

/** Everything an origin can do wrong, and what visitors notice of it. */
await withOwnEdge('a bad origin', async () => {
  let mood: 'well' | 'slow' | 'silent' | 'broken' | 'busy' | 'gone' = 'well'
  const WORDS = { broken: 500, busy: 503 } as const
  const held: ServerResponse[] = []

  const page = (request: IncomingMessage, response: ServerResponse) => {
    if (mood === 'gone') return void request.socket.destroy()
    if (mood === 'silent') return
    if (mood === 'slow') return void held.push(response)
    if (mood === 'broken' || mood === 'busy')
      return void response.writeHead(WORDS[mood]).end('the words of a failure')
    answer(response)
  }
  const answer = (response: ServerResponse) =>
    response
      .setHeader('Edge-Control', 'max-age=3600, grace=86400')
      .setHeader('X-Facts', 'p1@1')
      .end(`page ${heard.length}`)
  const { gateway, heard } = recordingGateway(page)
  // Health tells of the gateway's mood, too: `recordingGateway` answers it by itself only while it is well.
  gateway.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/healthz') return
    if (mood === 'gone') request.socket.destroy()
    if (mood === 'silent') response.end = () => response
  })
  const edge = await ownEdge({ gateway })
  const get = (path: string) => visit(edge.url + path)
  const seen = Array.from({ length: 20 }, (_, n) => `/en/p/lamp-${n}`)
  const hits = async () => (await Promise.all(seen.slice(10).map(get))).map(({ cache }) => cache)
  /** Ends the lifetime of the pages, and waits until no copy counts as fresh any more. */
  async function expireAll(): Promise<void> {
    await edge.purge('p1')
    await delay(400)
  }
  async function allWell(): Promise<void> {
    mood = 'well'
    for (const path of seen) await until(`${path} is stored`, async () => (await get(path)).cache === 'HIT')
  }

  test('a slow origin: who asks for something else does not wait for it', async () => {
    await allWell()
    mood = 'slow'
    let over = false
    const slow = get('/en/slow').finally(() => {
      over = true
    })
    await until('the gateway has it', async () => held.length > 0)
    assert.deepEqual([...new Set(await hits())], ['HIT'])
    assert.equal(over, false)
    const [response] = held.splice(0)
    assert.ok(response)
    answer(response)
    assert.equal((await slow).status, 200)
  })

  for (const kind of ['broken', 'busy'] as const)
    test(`a storm of ${WORDS[kind]}: old copies at once, no error is kept, and all is well when it is over`, async () => {
      await allWell()
      await expireAll()
      mood = kind
      const before = heard.length
      const began = Date.now()
      for (let turn = 0; turn < 5; turn++)
        for (const { status, cache, text } of await Promise.all(seen.map(get))) {
          assert.equal(status, 200)
          assert.equal(cache, 'GRACE')
          assert.match(text, /^page/)
        }
      const asked = heard.length - before
      // Once, perhaps once more at another gateway, and again every two seconds.
      const turns = 2 + (Date.now() - began) / 2_000
      assert.ok(asked <= seen.length * turns, `${asked} requests for ${seen.length} pages`)
      const unseen = await get('/en/p/never')
      assert.equal(unseen.status, 503)
      assert.match(unseen.text, /Back in a moment/)
      mood = 'well'
      await until('the page that failed is kept', async () => (await get('/en/p/never')).cache === 'HIT')
      await until('a page that failed is fresh', async () => (await get(seen[0] ?? '')).cache === 'HIT')
      await edge.purge('p1', 'hard')
    })

  test('a half-open origin, which accepts and says nothing: old copies, and no 5xx', async () => {
    await allWell()
    const half = seen.slice(0, 10)
    await expireAll()
    for (const path of seen.slice(10))
      await until(`${path} is fresh`, async () => (await get(path)).cache === 'HIT')
    mood = 'silent'
    const waiting = Promise.all(half.map(get))
    assert.deepEqual([...new Set(await hits())], ['HIT'])
    for (const { status, cache } of await waiting) {
      assert.equal(status, 200)
      assert.equal(cache, 'GRACE')
    }
    // By now the probe has found out: nobody asks, nobody waits.
    const before = heard.length
    for (const { status } of await Promise.all(half.map(get))) assert.equal(status, 200)
    assert.ok(heard.length - before <= half.length)
    mood = 'well'
  })

  test('a flapping origin: every page that was seen is answered, through every change', async () => {
    await allWell()
    for (let turn = 0; turn < 8; turn++) {
      mood = turn % 2 === 0 ? 'gone' : 'well'
      await edge.purge('p1')
      for (let look = 0; look < 4; look++) {
        for (const { status, text } of await Promise.all(seen.map(get))) {
          assert.equal(status, 200)
          assert.match(text, /^page/)
        }
        await delay(250)
      }
    }
  })

  test('a short blackout: what was seen goes on, what was not gets the page of the shop', async () => {
    await allWell()
    mood = 'gone'
    for (let look = 0; look < 6; look++) {
      if (look === 2) await expireAll()
      for (const { status, cache } of await Promise.all(seen.map(get))) {
        assert.equal(status, 200)
        assert.equal(cache, look < 2 ? 'HIT' : 'GRACE')
      }
      const { status, text } = await get(`/en/p/never-${look}`)
      assert.equal(status, 503)
      assert.match(text, /Back in a moment/)
    }
    assert.equal(edge.counter('MAIN.n_lru_nuked'), 0)
    mood = 'well'
    await until('fresh again', async () => (await get(seen[0] ?? '')).cache === 'HIT')
  })
})
