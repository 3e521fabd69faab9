import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { fieldErrors } from './field-errors.ts'

const schema = z.strictObject({
  title: z.strictObject({ en: z.string() }),
  percent: z.number(),
  variants: z.record(z.string(), z.strictObject({ price: z.number('must be an amount in cents') })),
})
const wrong = (value: unknown) =>
  fieldErrors(schema.safeParse(value).error as z.ZodError, 'body').map(
    ({ field, message }) => `${field} ${message}`,
  )

test('what is wrong with each field is said in words, not in types of JavaScript', () => {
  assert.deepEqual(wrong({ title: { nl: 'Stoel' }, percent: 'half', variants: [] }), [
    'title.en is missing',
    'title.nl is not known',
    'percent must be a number',
    'variants must be an object',
  ])
  assert.deepEqual(wrong([]), ['body must be an object'])
})

test("a schema's own words stay", () => {
  assert.deepEqual(wrong({ title: { en: 'Chair' }, percent: 1, variants: { A: { price: 'free' } } }), [
    'variants.A.price must be an amount in cents',
  ])
})
