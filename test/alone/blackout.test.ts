import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'

/** The operator's own command, in its shortest form, on the whole stack: see infra/local/blackout.ts. */
test('with everything behind the edge away, what was seen goes on, and all comes back', async () => {
  const command = ['infra/local/bootstrap.mjs', 'blackout', '--minutes', '0.15', '--pages', '40', '--json']
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 24 })
  const told = JSON.parse(stdout)
  assert.deepEqual(told.wrong, [])
  assert.equal(told.evicted, 0)
  assert.ok(told.walks >= 2 && told.hit > 0 && told.grace > 0 && told.unseen >= 2)
})
