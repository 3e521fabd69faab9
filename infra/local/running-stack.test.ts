import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { notInContainers } from '../../test/stack.ts'
import { PORT_SPAN, portOf } from '../ports.ts'
import { findLayout } from './stack.ts'

/** These promises are about the stack that `npm test` has started. */
const layout = findLayout(process.env)
const MEMORY_GOAL_MIB = 3 * 1024

const npmRun = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'bootstrap.mjs'), command, ...args], {
    encoding: 'utf8',
  })
const lastLine = (text: string) => JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')

const skip = notInContainers("Docker's proxy listens, at the addresses that docker-compose.yml names")
test('nothing but Varnish and the back office may listen beyond loopback', { skip }, () => {
  const open = [portOf('varnish', layout.port), portOf('backoffice', layout.port)]
  const listening = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(listeners)
  const ours = listening.filter(({ port }) => port >= layout.port && port < layout.port + PORT_SPAN)
  assert.ok(ours.length >= 15, `only ${ours.length} sockets`)
  const beyond = ours.filter(({ port, loopback }) => !loopback && !open.includes(port))
  assert.deepEqual(beyond, [])
})

test('status says that every part is healthy, and all of them fit the memory goal', () => {
  const { status, stdout } = npmRun('status', '--json')
  const answer = lastLine(stdout)
  assert.deepEqual(
    answer.parts.filter(({ health }: { health: string }) => health !== 'healthy'),
    [],
  )
  assert.equal(answer.ok, true)
  assert.equal(status, 0)
  assert.ok(answer.memoryMiB <= MEMORY_GOAL_MIB, `${answer.memoryMiB} MiB`)
})

test('logs of all gateways come by one name', () => {
  const { logs } = lastLine(npmRun('logs', 'gateway', '--json').stdout)
  assert.ok(Object.keys(logs).every(name => /^gateway(-[12])?$/.test(name)))
  assert.equal(
    Object.values<string[]>(logs)
      .flat()
      .join('\n')
      .match(/listening/g)?.length,
    2,
  )
})

test('a part that is not there is answered with those that are', () => {
  const { status, stdout } = npmRun('logs', 'gatway', '--json')
  assert.equal(status, 1)
  assert.match(lastLine(stdout).advice, /gateway/)
})

/** The listening sockets in one of the kernel's tables. */
function listeners(table: string): { port: number; loopback: boolean }[] {
  const LISTEN = '0A'
  const LOOPBACK = /^(0100007F|0{24}01000000|0{16}FFFF00000100007F)$/
  const rows = readFileSync(table, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.trim().split(/\s+/))
  return rows
    .filter(([, , , state]) => state === LISTEN)
    .map(([, local = '']) => local.split(':'))
    .map(([address = '', port = '']) => ({
      port: Number.parseInt(port, 16),
      loopback: LOOPBACK.test(address),
    }))
}
