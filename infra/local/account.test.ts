import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountIn } from './account.ts'

const passwd =
  'root:x:0:0::/root:/bin/sh\nshopper:x:1000:1000::/home/shopper:/bin/sh\nshop:x:998:997::/:/bin/false\n'

test('finds the account by its whole name', () => {
  assert.deepEqual(accountIn(passwd, 'shop'), { name: 'shop', uid: 998, gid: 997 })
  assert.equal(accountIn(passwd, 'sho'), undefined)
})
