import assert from 'node:assert/strict'
import { test } from 'node:test'
import { javaMajor } from './java.ts'

const answers = [
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['no java here', 0],
] as const

for (const [answer, major] of answers)
  test(`${answer} is Java ${major}`, () => {
    assert.equal(javaMajor(answer), major)
  })
