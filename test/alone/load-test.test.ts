import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { findLayout } from '../../infra/local/stack.ts'
import { loadTest } from '../loadtest/load-test.ts'
import { readOptions } from '../loadtest/options.ts'
import { config } from '../real-servers.ts'
import { notInContainers } from '../stack.ts'

test('five seconds of a sale: every page right, orders placed, counters read', {
  skip: notInContainers('reads the counters of the Varnish of this machine'),
}, async () => {
  const command = readOptions([
    'sale',
    '--seconds',
    '5',
    '--rate',
    '20',
    '--updates',
    '4',
    '--fresh-within',
    '60',
  ])
  assert.ok(command.do === 'run')
  const { figures, tally, counters, fragments } = await loadTest({
    config,
    varnish: join(findLayout(process.env).run, 'varnish'),
    options: command.options,
    say: () => {},
    terminal: false,
    stopping: new AbortController().signal,
  })
  assert.deepEqual(tally.wrongSamples, [])
  assert.ok(figures.orders > 0, `orders: ${JSON.stringify(tally.failedSamples)}`)
  assert.ok(figures.updates > 0, `updates: ${JSON.stringify(tally.failedSamples)}`)
  assert.ok(figures.page > 0 && (figures.offload ?? 0) > 0)
  assert.ok((counters?.client_req ?? 0) >= tally.requests)
  assert.ok((fragments.offer?.hit ?? 0) + (fragments.offer?.miss ?? 0) > 0)
})
