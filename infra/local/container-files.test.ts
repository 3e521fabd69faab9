import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { handFileOver } from './container-files.ts'

const here = mkdtempSync(join(tmpdir(), 'container-files-'))
after(() => rmSync(here, { recursive: true }))
const IMPORT = 'services/backoffice/import/index.ts'
const EXPORT = 'services/backoffice/export/index.ts'

test('the file of an import is handed over as its standard input, in the format that its name tells', () => {
  writeFileSync(join(here, 'products.jsonl'), '')
  const { script, stdio } = handFileOver([IMPORT, '--dry-run', 'products.jsonl'], here)
  assert.deepEqual(script, [IMPORT, '--dry-run', '-', '--format', 'jsonl'])
  assert.deepEqual(stdio.slice(1), ['inherit', 'inherit'])
})

test('an export writes the file beside the person, in the format that was asked for', () => {
  const { script } = handFileOver([EXPORT, '--format', 'jsonl', 'all.csv'], here)
  assert.deepEqual(script, [EXPORT, '--format', 'jsonl', '-'])
  assert.ok(existsSync(join(here, 'all.csv')))
})

test('a file that is not there is said so, and a report refused', () => {
  assert.throws(() => handFileOver([IMPORT, 'missing.csv'], here), /no file .*missing\.csv/)
  assert.throws(() => handFileOver([IMPORT, '-', '--report', 'refused.jsonl'], here), /--report/)
})

test('everything else is left as it is', () => {
  for (const script of [
    [IMPORT, '-', '--format', 'shopify'],
    [IMPORT],
    [IMPORT, 'one.csv', 'two.csv'],
    ['workers/queues/index.ts', 'purge', 'record-stock'],
  ])
    assert.deepEqual(handFileOver(script, here), { script, stdio: 'inherit' })
})
