import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PORT_SPAN, portOf } from '../ports.ts'
import { layoutOf } from './layout.ts'
import { allParts, partsOf } from './parts.ts'
import { readSettings } from './settings.ts'

const partsAt = (port: number) => {
  const layout = layoutOf(readSettings({ SHOP_PORT: String(port) }, false), { name: 'x', uid: 1, gid: 1 })
  const secrets = {
    MYSQL_PASSWORD: 'a',
    RABBITMQ_PASSWORD: 'b',
    PURGE_TOKEN: 'c',
    TOKEN_SECRET: 'd',
    PAYMENTS_SECRET: 'e',
  }
  return allParts(partsOf({ layout, secrets, java: undefined }))
}
const portsAt = (port: number) => partsAt(port).flatMap(({ ports }) => ports)

test('every port of every part lies within the span that infra/ports.ts documents, each used once', () => {
  const ports = portsAt(8080)
  assert.equal(new Set(ports).size, ports.length)
  for (const port of ports) assert.ok(port >= 8080 && port < 8080 + PORT_SPAN, `${port}`)
})

test('the back office has the port beside the shop', () => {
  const [backoffice] = partsAt(8080).filter(({ name }) => name === 'backoffice')
  assert.equal(backoffice?.ports[0], 8081)
  assert.equal(portOf('backoffice', 8080), 8081)
})

test('SHOP_PORT alone moves all of them', () => {
  assert.deepEqual(
    portsAt(9080),
    portsAt(8080).map(port => port + 1000),
  )
})

test('names are told apart by `npm run logs`', () => {
  const names = partsAt(8080).map(({ name }) => name)
  assert.equal(new Set(names).size, names.length)
})
