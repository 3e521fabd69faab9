import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mebibytes } from './docker-status.ts'

test('reads the memory that Docker prints, in whatever unit', () => {
  assert.equal(mebibytes('812.6MiB / 1.5GiB'), 813)
  assert.equal(mebibytes('1.25GiB / 2GiB'), 1280)
  assert.equal(mebibytes('900KiB / 128MiB'), 1)
  assert.equal(mebibytes('--'), 0)
})
