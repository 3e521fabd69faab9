import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSigned, signWebhook } from './index.ts'

const body = '{"id":"1","key":"k"}'
const now = 1_700_000_000_000
const signed = signWebhook('the secret', body, now)

test('a webhook counts within five minutes of its signature, and never with another body, time or secret', () => {
  assert.equal(isSigned('the secret', body, signed, now), true)
  assert.equal(isSigned('the secret', body, signed, now + 299_000), true)
  assert.equal(isSigned('the secret', body, signed, now + 301_000), false)
  assert.equal(isSigned('the secret', body, signed, now - 301_000), false)
  assert.equal(isSigned('the secret', `${body} `, signed, now), false)
  assert.equal(isSigned('another', body, signed, now), false)
  const later = signed.replace(/t=\d+/, `t=${now / 1000 + 200}`)
  assert.equal(isSigned('the secret', body, later, now + 400_000), false)
})

test('what is no signature is none', () => {
  for (const header of [undefined, '', 't=1', `${signed}0`, signed.replace('v1', 'v0')])
    assert.equal(isSigned('the secret', body, header, now), false)
})
