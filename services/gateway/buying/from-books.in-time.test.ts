import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CONFIRM_WITHIN_MS } from '../context.ts'
import { LONGEST_MS } from './from-books.ts'

test('a gateway says that it could not before Nginx gives it up, and leaves it out for all others', () => {
  const conf = readFileSync(join(import.meta.dirname, '../../../nginx/gateway.conf'), 'utf8')
  const [, seconds] = /^location \/ \{.*?proxy_read_timeout (\d+)s;/ms.exec(conf) ?? []
  assert.ok(Number(seconds) > 0)
  for (const longest of [LONGEST_MS, CONFIRM_WITHIN_MS]) assert.ok(longest + 1_000 <= Number(seconds) * 1_000)
})
