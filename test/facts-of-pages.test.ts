import assert from 'node:assert/strict'
import { test } from 'node:test'
import { config } from './real-servers.ts'

for (const path of ['/en', '/nl', '/en/c/sofas', '/en/search?q=lamp'])
  test(`every product that ${path} leads to is among the facts by which it is purged`, async () => {
    const answer = await fetch(config.origin + path, {
      headers: { 'x-xray': '1' },
      signal: AbortSignal.timeout(30_000),
    })
    const facts = new Set(
      (answer.headers.get('x-xray-facts') ?? '').split(' ').map(fact => fact.split('@')[0]),
    )
    const shown = new Set(
      [...(await answer.text()).matchAll(/href="\/[a-z-]+\/p\/[^"]*?-(\d+)"/g)].map(([, id]) => `p${id}`),
    )
    assert.ok(shown.size > 0)
    assert.deepEqual(
      [...shown].filter(fact => !facts.has(fact)),
      [],
    )
  })
