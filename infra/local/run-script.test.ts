import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProgress } from './run-script.ts'

test('a progress line moves the bar, any other line does not', () => {
  assert.deepEqual(readProgress('{"progress":{"done":1,"total":2,"label":"rows"}}'), {
    done: 1,
    total: 2,
    label: 'rows',
  })
  assert.equal(readProgress('applied 001.sql'), undefined)
  assert.equal(readProgress('{"progress": cut'), undefined)
})
