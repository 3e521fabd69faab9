import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { callXmlRpc, decodeResponse } from './xml-rpc.ts'

const answer = (value: string) =>
  `<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n${value}\n</param>\n</params>\n</methodResponse>\n`

test('reads structs in arrays, with every kind of value', () => {
  const xml = answer(`<value><array><data>
    <value><struct>
      <member><name>name</name><value><string>redis &amp; &lt;co&gt;</string></value></member>
      <member><name>pid</name><value><int>42</int></value></member>
      <member><name>up</name><value><boolean>1</boolean></value></member>
      <member><name>spawnerr</name><value><string></string></value></member>
      <member><name>plain</name><value>text</value></member>
    </struct></value>
    <value><array><data></data></array></value>
  </data></array></value>`)
  assert.deepEqual(decodeResponse(xml), [
    { name: 'redis & <co>', pid: 42, up: true, spawnerr: '', plain: 'text' },
    [],
  ])
})

test('an escaped entity is not read twice', () => {
  assert.equal(decodeResponse(answer('<value><string>&amp;lt;</string></value>')), '&lt;')
})

test('a fault throws its text', () => {
  const fault = `<methodResponse><fault><value><struct>
    <member><name>faultCode</name><value><int>10</int></value></member>
    <member><name>faultString</name><value><string>BAD_NAME: nope</string></value></member>
  </struct></value></fault></methodResponse>`
  assert.throws(() => decodeResponse(fault), /^Error: BAD_NAME: nope$/)
})

test('what is no answer at all is said', () => {
  assert.throws(() => decodeResponse('<html>'), /not an XML-RPC answer/)
})

test('sends the method and its parameters over a socket', async () => {
  let heard = ''
  const server = createServer((request, response) => {
    request.on('data', chunk => {
      heard += chunk
    })
    request.on('end', () => response.end(answer('<value><boolean>1</boolean></value>')))
  })
  const socket = join(tmpdir(), `xml-rpc-${process.pid}.sock`)
  await new Promise<void>(done => server.listen(socket, done))
  assert.equal(await callXmlRpc(socket, 'supervisor.startProcess', ['a<b', false]), true)
  server.close()
  assert.match(heard, /<methodName>supervisor.startProcess<\/methodName>/)
  assert.match(heard, /<string>a&lt;b<\/string>.*<boolean>0<\/boolean>/)
})
