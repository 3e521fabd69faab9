import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { bulkOf } from '../infra/rabbitmq/topology.ts'
import { eventNames, events, hasBulk } from './events.ts'

test("the README's table tells every message with its version, publisher, consumers and their queues", () => {
  const row = /^\| `([a-z.]+)` \| (\d+) \| ([^|]+) \| (.+) \| (.+) \|$/gm
  const rows = [...readFileSync('README.md', 'utf8').matchAll(row)]
  const told = rows.map(([, name, version, publisher, consumers, queues]) => ({
    name,
    version: Number(version),
    publisher,
    consumers,
    queues,
  }))
  assert.deepEqual(
    told,
    eventNames.map(name => {
      const { version, publisher, consumers } = events[name]
      const queues = consumers.flatMap(consumer =>
        hasBulk(name) ? [consumer, bulkOf(consumer)] : [consumer],
      )
      return {
        name,
        version,
        publisher,
        consumers: consumers.join(', '),
        queues: queues.map(queue => `\`${queue}\``).join(', '),
      }
    }),
  )
})
