import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueToken, verifyToken } from './token.ts'

const config = { tokenSecret: 'a secret of at least thirty-two letters' }
const other = { tokenSecret: 'another one of at least thirty-two letters' }

test('a token says the same however often it is asked, and under another secret nothing', async () => {
  const token = await issueToken(config, ['stock:write'], 1)
  const first = await verifyToken(config, token)
  assert.deepEqual(first?.scopes, ['stock:write'])
  assert.deepEqual(await verifyToken(config, token), first)
  assert.equal(await verifyToken(other, token), undefined)
  assert.equal(await verifyToken(config, `${token}x`), undefined)
})

test('a token ends when it expires, although it was good before', async t => {
  const token = await issueToken(config, ['stock:write'], 1)
  assert.ok(await verifyToken(config, token))
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 2 * 86_400_000 })
  assert.equal(await verifyToken(config, token), undefined)
})
