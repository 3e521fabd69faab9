import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countryOf, deliveries, workingDaysFrom } from './index.ts'

const monday = new Date('2026-11-23T14:00:00Z')
const country = (code: string) => countryOf(code) ?? assert.fail(code)

test('Sundays are left out, and tomorrow is the earliest', () => {
  assert.equal(workingDaysFrom(monday, 1), '2026-11-24')
  assert.equal(workingDaysFrom(monday, 6), '2026-11-30')
  assert.equal(workingDaysFrom(new Date('2026-11-28T23:59:59Z'), 0), '2026-11-30')
})

test('delivery is free from the bound on, and farther countries take longer', () => {
  const cost = (goods: number) => deliveries(country('NL'), goods, 1, monday)[0]?.cost
  assert.deepEqual([cost(7_499), cost(7_500)], [495, 0])
  assert.equal(deliveries(country('GB'), 6_499, 1, monday)[0]?.cost, 450)
  assert.equal(deliveries(country('IE'), 100, 1, monday)[0]?.date, '2026-11-27')
})

test('express is offered only where it is earlier', () => {
  const methods = (code: string, days: number) =>
    deliveries(country(code), 100, days, monday).map(({ method, date }) => `${method} ${date}`)
  assert.deepEqual(methods('NL', 1), ['standard 2026-11-24'])
  assert.deepEqual(methods('NL', 3), ['standard 2026-11-26', 'express 2026-11-25'])
})
