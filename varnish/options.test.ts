import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { edgeOptions } from './options.ts'

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
const names = Object.keys(edgeOptions({}))

test('every option is in the template, explained, and passed on by Compose', () => {
  assert.ok(names.length >= 10)
  for (const name of names) {
    assert.ok(read('options.vcl.template').includes(`\${${name}}`), `${name} in the template`)
    assert.ok(read('README.md').includes(`\`${name}\``), `${name} in the README`)
    assert.match(read('../docker-compose.yml'), new RegExp(`^      ${name}:$`, 'm'), `${name} in Compose`)
  }
})

test('what is given wins over the default, even when it is empty', () => {
  assert.equal(edgeOptions({ EDGE_TTL_MAX: '1h' }).EDGE_TTL_MAX, '1h')
  assert.equal(edgeOptions({ EDGE_HSTS: '' }).EDGE_HSTS, '')
  assert.equal(edgeOptions({}).EDGE_TTL_MAX, '1d')
})
