import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNewEnough } from './go.ts'

const answers = [
  ['go version go1.26.8 linux/amd64', true],
  ['go version go1.22.0 linux/arm64', true],
  ['go version go1.19.8 linux/amd64', false],
  ['go version devel', false],
  ['', false],
] as const

for (const [answer, enough] of answers)
  test(`"${answer}" is ${enough ? 'new enough' : 'too old or none'}`, () => {
    assert.equal(isNewEnough(answer), enough)
  })
