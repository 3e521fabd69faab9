import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseEnv } from 'node:util'
import { environmentNames, readConfig } from './config.ts'

const example = readFileSync('.env.example', 'utf8')

test('.env.example names every variable, and works', () => {
  const named = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(match => match[1])
  assert.deepEqual(named.sort(), environmentNames.toSorted())
  assert.equal(readConfig(parseEnv(example)).edge.purgeUrls[0], 'http://127.0.0.1:8082')
})

test('one port moves everything that has no address of its own', () => {
  const config = readConfig({ ...parseEnv(example), SHOP_PORT: '9000' })
  assert.equal(config.redis.url, 'redis://127.0.0.1:9041')
  assert.equal(config.origin, 'http://localhost:9000')
})

test('all bad variables are named in one message', () => {
  assert.throws(
    () => readConfig({ SHOP_PORT: 'x', PURGE_TOKEN: 'short' }),
    /SHOP_PORT[\s\S]*MYSQL_URL[\s\S]*PURGE_TOKEN/,
  )
})
