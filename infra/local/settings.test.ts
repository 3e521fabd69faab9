import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

test('root keeps its data under /var/lib, a person inside the clone', () => {
  assert.equal(readSettings({}, true).home, '/var/lib/beyond-lamp')
  const { home, clone } = readSettings({}, false)
  assert.equal(home, `${clone}/.shop`)
})

test('another port alone gives a stack of its own', () => {
  assert.equal(readSettings({ SHOP_PORT: '9080' }, true).home, '/var/lib/beyond-lamp-9080')
})

test('SHOP_HOME wins over both', () => {
  assert.equal(readSettings({ SHOP_PORT: '9080', SHOP_HOME: '/srv/shop' }, true).home, '/srv/shop')
})

test('nothing listens beyond loopback unless asked for', () => {
  assert.equal(readSettings({}, true).listen, '127.0.0.1')
})

for (const port of ['abc', '80', '8080.5', '65500', ''])
  test(`SHOP_PORT "${port}" is refused`, () => {
    assert.throws(() => readSettings({ SHOP_PORT: port }, true), /SHOP_PORT must be a whole number from 1024/)
  })
