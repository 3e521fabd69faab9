import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const CALL = /\b(?:freshRedis|openTill|emptyShop|freshCatalogue)\((?:\w+, )?(\d+)\)/g

test('no two files of tests share a Redis database: one would empty it under the hands of the other', () => {
  const files = globSync('{infra,nginx,services,test,varnish,workers}/**/*.test.ts')
  const owners = new Map<string, string>()
  for (const file of files)
    for (const [, number = ''] of readFileSync(file, 'utf8').matchAll(CALL)) {
      assert.equal(owners.get(number) ?? file, file, `Redis database ${number}`)
      owners.set(number, file)
      assert.ok(Number(number) > 0 && Number(number) < 64, file)
    }
  assert.ok(owners.size > 15)
})
