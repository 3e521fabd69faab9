import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from './compare.ts'
import type { Result } from './result.ts'
import { sampleResult } from './sample-result.ts'

const kept = (result: Result): Result => JSON.parse(JSON.stringify(result))

test('says how far apart two runs are, and which way is better', () => {
  const lines = compare(kept(sampleResult(9)), kept(sampleResult(8))).split('\n')
  const line = (name: string) => lines.find(one => one.startsWith(name)) ?? ''
  assert.match(line('page hit rate'), /90\.0 % +80\.0 % +-11\.1 % {2}worse$/)
  assert.match(line('pages made again per update'), /18\.00 +36\.00 +\+100\.0 % {2}worse$/)
  assert.match(line('orders'), /1 +1 +0\.0 %$/)
})

test('says first when they were not asked the same', () => {
  const other = sampleResult()
  other.asked.seed = 2
  assert.match(compare(sampleResult(), other), /^These runs were not asked the same:\n {2}seed: 1 and 2\n/)
})
