import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { connect } from 'amqplib'
import { makeMutant, mutants } from './mutants.ts'
import { type Proof, prove } from './prove.ts'
import { type Servers, startServers } from './servers.ts'
import { openStage } from './stage.ts'

const SERVERS = ['/usr/sbin/mariadbd', '/usr/bin/redis-server', '/usr/lib/rabbitmq/bin/rabbitmq-server']
const missing = SERVERS.filter(file => !existsSync(file))
const skip =
  missing.length > 0 && `${missing.join(', ')} not on this machine: the prover kills its own servers`
/** A mutant that is not found by then is not found. */
const LONGEST_SEARCH = 30
/** A mutant may well leave a movement that goes nowhere: it is not waited for as long as for the protocol itself. */
const MUTANT_STUCK_MS = 30_000

let servers: Servers
before(async () => {
  if (!skip) servers = await startServers()
})
after(() => servers?.stop())

async function play(folder: string | undefined, histories: number, stuckAfterMs?: number): Promise<Proof> {
  const stage = await openStage({ lent: servers, ...(folder ? { folder } : {}) })
  try {
    return await prove(stage, {
      seed: 1,
      histories,
      minutes: 10,
      atFirst: true,
      ...(stuckAfterMs ? { stuckAfterMs } : {}),
    })
  } finally {
    await stage.close()
  }
}

test('a broker that is killed is gone for who talks to it, and answers again', { skip }, async () => {
  const url = servers.env.RABBITMQ_URL ?? ''
  const connection = await connect(url)
  connection.on('error', () => {})
  // `events.once` would reject with the error that comes before it.
  const closed = new Promise(resolve => connection.once('close', resolve))
  await servers.crash('rabbitmq')
  await closed
  await (await connect(url)).close()
})

test('the protocol holds in a few random histories', { skip }, async () => {
  const { failures, histories, movements } = await play(undefined, 5)
  assert.deepEqual(failures, [])
  assert.equal(histories, 5)
  assert.ok(movements > 50)
})

for (const mutant of mutants)
  test(`the prover finds that ${mutant.name}`, { skip }, async t => {
    const { folder, remove } = await makeMutant(mutant)
    try {
      const { failures, histories } = await play(folder, LONGEST_SEARCH, MUTANT_STUCK_MS)
      const [failure] = failures
      assert.ok(failure, `${LONGEST_SEARCH} histories, and nothing was found`)
      const { movement, expected, found } = failure.findings[0] ?? {}
      t.diagnostic(`history ${histories}: ${movement}: expected ${expected}; found ${found}`)
    } finally {
      await remove()
    }
  })
