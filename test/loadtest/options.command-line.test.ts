import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOptions } from './options.ts'

test('has a default for everything', () => {
  const command = readOptions([])
  assert.ok(command.do === 'run')
  const { scenario, seed, queries, markets, wanted } = command.options
  assert.deepEqual(
    { scenario, seed, queries, wanted },
    { scenario: 'browse', seed: 1, queries: 2_000, wanted: {} },
  )
  assert.deepEqual(markets, ['en', 'nl', 'en-gb'])
})

test('takes scenario, numbers, markets and thresholds', () => {
  const command = readOptions([
    'sale',
    '--zipf',
    '1.1',
    '--markets',
    'nl',
    '--cold',
    '--min-page-hit-rate',
    '0.9',
  ])
  assert.ok(command.do === 'run')
  const { scenario, zipf, markets, cold, wanted } = command.options
  assert.deepEqual(
    { scenario, zipf, markets, cold, wanted },
    { scenario: 'sale', zipf: 1.1, markets: ['nl'], cold: true, wanted: { 'min-page-hit-rate': 0.9 } },
  )
})

test('takes half of what the machine can do, and asks for the model alone', () => {
  const half = readOptions(['magento', '--rate', 'half'])
  assert.ok(half.do === 'run')
  assert.equal(half.options.rate, 'half')
  assert.deepEqual(readOptions(['--model', '--rate', '75']), { do: 'model', rate: 75 })
})

for (const args of [
  ['storm'],
  ['--rate', '0'],
  ['--seconds', '1e9'],
  ['--markets', 'de'],
  ['--max-p99', 'fast'],
  ['--compare', 'a.json'],
  ['--unknown'],
])
  test(`refuses ${args.join(' ')}`, () => assert.throws(() => readOptions(args)))
