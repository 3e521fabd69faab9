import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layoutOf } from './layout.ts'
import type { Part } from './part.ts'
import { readSettings } from './settings.ts'
import { renderConfig } from './supervisord-config.ts'

const part: Part = {
  name: 'redis',
  address: '127.0.0.1:1',
  ports: [1],
  command: ['/usr/bin/redis-server', '/with space/100%/redis.conf'],
  env: { ARGS: '-kernel x {127,0,0,1}' },
  needsClone: true,
  stopSignal: 'TERM',
  stopSeconds: 7,
  startSeconds: 1,
  health: async () => {},
}
const config = (root: boolean, asRoot: boolean, files = 1024) =>
  renderConfig(
    layoutOf(readSettings({ SHOP_HOME: '/srv/shop' }, root), { name: 'shop', uid: 1, gid: 1 }),
    [part],
    asRoot,
    files,
  )

test('words with spaces stay whole, and a per cent sign is not a placeholder', () => {
  assert.match(
    config(false, false),
    /^command = \/usr\/bin\/redis-server "\/with space\/100%%\/redis\.conf"$/m,
  )
})

test('every process carries the mark of its stack', () => {
  assert.match(
    config(false, false),
    /^environment = .*SHOP_STACK="\/srv\/shop",ARGS="-kernel x {127,0,0,1}"$/m,
  )
})

test('as root, servers run as the unprivileged account; Node does not where it cannot read the clone', () => {
  assert.match(config(true, false), /\[program:redis\][^[]*\nuser = shop\n/)
  assert.match(config(true, true), /\[program:redis\][^[]*\nuser = root\n/)
  assert.doesNotMatch(config(false, false), /^user = /m)
})

test('it asks for no more files than it may', () => {
  assert.match(config(false, false, 512), /^minfds = 512$/m)
})
