import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { test } from 'node:test'
import { ownEdge, recordingGateway, withOwnEdge } from '../own-edge.ts'
import { corpus } from './corpus.ts'
import type { Hostile } from './entry.ts'
import { get } from './entry.ts'
import { sendRaw } from './send-raw.ts'

/**
 * The corpus through Varnish and Nginx as they are shipped, in front of the worst of all gateways: it repeats whatever it
 * is sent, and asks for everything to be kept, private pages included.
 */
await withOwnEdge('the corpus', async () => {
  const { gateway, heard } = recordingGateway((request: IncomingMessage, response: ServerResponse) => {
    response
      .setHeader('Edge-Control', 'max-age=3600, grace=86400')
      .setHeader('X-Facts', 'p1@1')
      .setHeader('Content-Type', 'text/html; charset=utf-8')
    const { url = '', headers } = request
    if (url.startsWith('/en/fragments/')) return void response.end('FRAGMENT')
    if (url.startsWith('/en/echo'))
      return void response.end(Buffer.from(unescape(url.split('?q=')[1] ?? ''), 'latin1'))
    return void response.end(JSON.stringify({ url, headers, body: heard.at(-1)?.body }))
  })
  const edge = await ownEdge({ gateway })
  const all = Object.entries(corpus).flatMap(([kind, entries]) => entries.map(entry => ({ kind, ...entry })))

  test('the corpus is large enough, and every entry says where it comes from', () => {
    assert.ok(all.length >= 100, `${all.length}`)
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length, 'names are told apart')
    for (const { name, reference } of all) assert.match(reference, /CWE-|CVE-|RFC \d|VSV|\(/, name)
  })

  for (const [n, { kind, ...entry }] of all.entries())
    test(`${kind}: ${entry.name}`, async () => {
      const before = heard.length
      const answers = await sendRaw(edge.port, entry.send)
      checkAnswers(entry, answers)
      // An innocent visitor afterwards: the request after a smuggled one would be answered wrongly, and whatever was
      // forwarded has arrived by then.
      const innocent = await sendRaw(edge.port, get(`/en/innocent-${n}`))
      assert.deepEqual(innocent.statuses, [200])
      assert.match(innocent.body, new RegExp(`"url":"/en/innocent-${n}"`))
      const reached = heard.slice(before)
      assert.equal(reached.pop()?.url, `/en/innocent-${n}`)
      checkForwarded(entry, reached, answers.statuses[0] ?? 0)
      if (entry.notCached) {
        const { headers, body } = await sendRaw(edge.port, get(entry.notCached))
        assert.notEqual(headers['x-cache'], 'HIT')
        assert.doesNotMatch(body, /secret-of-the-victim/)
      }
      if (entry.notPoisoned) {
        const { statuses, body } = await sendRaw(edge.port, get(entry.notPoisoned.path))
        assert.deepEqual(statuses, [200])
        assert.doesNotMatch(body, entry.notPoisoned.by)
      }
    })

  test('through none of it a pipe was opened', () => {
    assert.equal(edge.counter('MAIN.s_pipe'), 0)
  })

  function checkAnswers(
    { status, header = {}, bodyIsNot }: Hostile,
    { statuses, headers, body }: Awaited<ReturnType<typeof sendRaw>>,
  ) {
    const lists = (typeof status[0] === 'number' ? [status] : status) as number[][]
    if (statuses.length === 0 && lists[0]?.includes(0)) return
    // The last may be followed by a refusal of the bytes that are left over.
    assert.ok(statuses.length >= lists.length, `${statuses.length} answers`)
    for (const [n, list] of lists.entries())
      assert.ok(list.includes(statuses[n] ?? 0), `answer ${n + 1} is ${statuses[n]}, not one of ${list}`)
    for (const left of statuses.slice(lists.length)) assert.ok(left >= 400, `a further answer: ${left}`)
    for (const [name, pattern] of Object.entries(header))
      if (pattern) assert.match(headers[name] ?? '', pattern, name)
      else assert.equal(headers[name], undefined, name)
    if (bodyIsNot) assert.doesNotMatch(body, bodyIsNot)
    for (const inner of ['x-facts', 'xkey', 'edge-control', 'via', 'x-varnish', 'x-powered-by', 'server'])
      if (statuses[0] !== 400 || headers['x-cache']) assert.equal(headers[inner], undefined, inner)
  }

  function checkForwarded({ forwarded, status }: Hostile, reached: typeof heard, answered: number): void {
    const told = reached.map(({ method, url }) => `${method} ${url}`).join(', ')
    if (!forwarded) {
      assert.equal(reached.length, 0, `forwarded: ${told}`)
      return
    }
    // Where refusing is right, too, a refusal forwards nothing.
    if (answered >= 400 && (status as number[]).includes(200) && reached.length === 0) return
    assert.equal(reached.length, 1, `forwarded: ${told}`)
    const [one] = reached
    assert.ok(one)
    if (forwarded.method) assert.equal(one.method, forwarded.method)
    if (forwarded.url instanceof RegExp) assert.match(one.url, forwarded.url)
    else if (forwarded.url) assert.equal(one.url, forwarded.url)
    for (const name of forwarded.without ?? []) assert.equal(one.headers[name], undefined, name)
    for (const [name, value] of Object.entries(forwarded.with ?? {}))
      assert.equal(one.headers[name], value, name)
  }
})
