import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { eventNames, events } from './events.ts'

test("the README's table tells every message with its publisher and consumers", () => {
  const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z.]+)` \| (\S+) \| (.+) \|$/gm)]
  const told = rows.map(([, name, publisher, consumers]) => ({ name, publisher, consumers }))
  assert.deepEqual(
    told,
    eventNames.map(name => ({
      name,
      publisher: events[name].publisher,
      consumers: events[name].consumers.join(', '),
    })),
  )
})
