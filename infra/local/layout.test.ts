import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runFolder } from './layout.ts'

test('sockets lie beside the data while their path is short enough', () => {
  assert.equal(runFolder('/var/lib/beyond-lamp', 0), '/var/lib/beyond-lamp/run')
})

test('a deep folder gets a short one for its sockets, always the same, and not that of its neighbour', () => {
  const deep = `/home/somebody/${'projects/'.repeat(12)}shop`
  const folder = runFolder(deep, 1000)
  assert.match(folder, /^\/tmp\/shop-1000-[0-9a-f]{8}$/)
  assert.equal(runFolder(deep, 1000), folder)
  assert.notEqual(runFolder(`${deep}2`, 1000), folder)
})

test('the limit counts bytes, not letters', () => {
  assert.match(runFolder(`/home/${'é'.repeat(40)}`, 1000), /^\/tmp\//)
})
