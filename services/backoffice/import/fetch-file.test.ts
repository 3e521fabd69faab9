import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetchFile, isPublic } from './fetch-file.ts'

test('only addresses of the public internet are public', () => {
  for (const address of ['93.184.216.34', '2606:2800:220:1::1']) assert.ok(isPublic(address), address)
  const inner = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
  ]
  const inner6 = [
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ]
  for (const address of [...inner, ...inner6, '224.0.0.1', '255.255.255.255', 'localhost', ''])
    assert.ok(!isPublic(address), address)
})

test('inner addresses are refused however they are written', async () => {
  for (const address of [
    'http://127.0.0.1/x.png',
    'http://2130706433/x.png',
    'http://0x7f.1/x.png',
    'http://[::1]/x.png',
    'http://[::ffff:7f00:1]/x.png',
    'http://localhost/x.png',
    'http://169.254.169.254/latest/meta-data',
  ])
    await assert.rejects(fetchFile(address, 1_000), /at an address inside/, address)
  for (const address of ['ftp://example.org/x', 'file:///etc/passwd', 'javascript:1', 'http://'])
    await assert.rejects(fetchFile(address, 1_000), /is no address of the web/, address)
  await assert.rejects(fetchFile('http://user:secret@example.org/x', 1_000), /password/)
})
