import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BLOCKED_PORTS, PORT_SPAN } from '../ports.ts'
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

test('every port that is called blocked is one that fetch refuses', async () => {
  for (const port of BLOCKED_PORTS) {
    const error = await fetch(`http://127.0.0.1:${port}`).catch(error => error)
    assert.match(String(error.cause), /bad port/, String(port))
  }
})

test('SHOP_PORT is refused where a blocked port lies anywhere in its span', () => {
  for (const blocked of BLOCKED_PORTS)
    for (const port of [blocked, blocked - PORT_SPAN + 1])
      assert.throws(
        () => readSettings({ SHOP_PORT: String(port) }, true),
        { message: new RegExp(`^SHOP_PORT ${port} takes the ports up to \\d+, and browsers refuse \\d+`) },
        String(port),
      )
  assert.equal(readSettings({ SHOP_PORT: String(10_080 - PORT_SPAN) }, true).port, 10_080 - PORT_SPAN)
  assert.equal(readSettings({ SHOP_PORT: '10081' }, true).port, 10_081)
})

test('anybody may look into a shop of this machine alone, nobody into one that others reach, unless told so', () => {
  assert.equal(readSettings({}).edge.EDGE_XRAY, '1')
  assert.equal(readSettings({ SHOP_LISTEN: '0.0.0.0' }).edge.EDGE_XRAY, undefined)
  assert.equal(readSettings({ SHOP_ORIGIN: 'https://shop.example' }).edge.EDGE_XRAY, undefined)
  assert.equal(readSettings({ EDGE_XRAY: '' }).edge.EDGE_XRAY, '')
})
