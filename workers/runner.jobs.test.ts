import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { afterEach, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { pino } from 'pino'
import { createRedis } from '../infra/redis/client.ts'
import { readJobStatus } from '../infra/redis/job-status.ts'
import { keys } from '../infra/redis/keys.ts'
import { createMetrics } from '../infra/telemetry/inner-server.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { workersOnFreshBroker } from '../test/test-worker.ts'
import { until } from '../test/until.ts'
import { delayed } from './delayed.ts'
import { Bury, Later, type Running, runWorker, type TransactionWorker } from './runner.ts'
import { toMessage } from './to-message.ts'

const lines: { msg: string }[] = []
const sink = new Writable({
  write(chunk, _encoding, done) {
    lines.push(JSON.parse(String(chunk)))
    done()
  },
})
const log = pino({ level: 'info' }, sink)
const { redis } = await freshRedis()
const { pool } = await freshDatabase()
const { url, manage, publisher, run } = await workersOnFreshBroker({ redis, mysql: pool }, log)

let worker: Running | undefined
afterEach(async () => {
  await worker?.drain()
  for (const queue of [
    'project-product',
    'project-product.bulk',
    'project-product.dead-letters',
    'purge-edge',
  ])
    await manage('DELETE', `/queues/{vhost}/${queue}/contents`)
  lines.length = 0
})
const changed = (id: number, about = {}) => toMessage('product.changed', { id, facts: [] }, about)
const deadLetter = () =>
  until('dead letter', async () => {
    const body = { count: 1, ackmode: 'ack_requeue_false', encoding: 'auto' }
    const got = (await manage('POST', '/queues/{vhost}/project-product.dead-letters/get', body)) as {
      payload: string
      properties: { headers: Record<string, unknown> }
    }[]
    return got[0]
  })

test('priority: what is urgent does not wait behind what is bulk', async () => {
  await publisher.publish(Array.from({ length: 20 }, (_, n) => changed(n + 1, { bulk: true })))
  await publisher.publish([changed(100), changed(101)])
  const order: number[] = []
  worker = await run(async ({ id }) => {
    order.push(id)
    if (order.length < 3) await until('the others had their chance', async () => order.length >= 3)
  })
  await until('all', async () => order.length === 22)
  assert.ok(order.indexOf(100) < 4 && order.indexOf(101) < 4, String(order))
})

test('delay: a message comes when it is due, and not before', async () => {
  const due = Date.now() + 1_300
  const came = Promise.withResolvers<number>()
  worker = await run(async () => came.resolve(Date.now()))
  await publisher.publish(delayed('product.changed', { id: 1, facts: [] }, 1_300))
  assert.ok((await came.promise) >= due - 5)
})

test('time to run: a job that does not end is aborted at its deadline and tried again', async () => {
  const reasons: unknown[] = []
  const second = Promise.withResolvers<void>()
  worker = await run(
    async (_payload, _context, job) => {
      if (job.attempt > 1) return second.resolve()
      job.signal.addEventListener('abort', () => reasons.push(job.signal.reason.message))
      await new Promise(() => {})
    },
    { deadlineMs: 50 },
  )
  await publisher.publish([changed(1)])
  await second.promise
  assert.deepEqual(reasons, ['took longer than its deadline of 50 ms'])
})

test('touch: a job that says it gets on has its deadline begun anew', async () => {
  const attempts: number[] = []
  worker = await run(
    async (_payload, _context, job) => {
      attempts.push(job.attempt)
      for (let n = 0; n < 10; n++) {
        await new Promise(resolve => setTimeout(resolve, 100))
        job.touch()
      }
      attempts.push(0)
    },
    { deadlineMs: 500 },
  )
  await publisher.publish([changed(1)])
  await until('done', async () => attempts.length === 2)
  assert.deepEqual(attempts, [1, 0])
})

test('bury: what can never succeed is a dead letter at once, with its error and history', async () => {
  worker = await run(async () => {
    throw new Bury('no such product')
  })
  await publisher.publish([changed(1)])
  const { payload, properties } = await deadLetter()
  assert.equal(JSON.parse(payload).id, 1)
  assert.equal(properties.headers.error, 'no such product')
  assert.match(String(properties.headers.history), /^\S+Z try 1: no such product$/)
})

test('later: what is put off comes again without counting as a failure', async () => {
  const attempts: number[] = []
  worker = await run(async (_payload, _context, job) => {
    attempts.push(job.attempt)
    if (attempts.length === 1) throw new Later('waits for its predecessor', 1_000)
  })
  await publisher.publish([changed(1)])
  await until('again', async () => attempts.length === 2)
  assert.deepEqual(attempts, [1, 1])
})

test('a job whose server is away is put off without counting as a failure, however its library says so', async () => {
  const attempts: number[] = []
  const nowhere = createRedis({ url: 'redis://127.0.0.1:1' })
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const said = [
    new TypeError('fetch failed', { cause: refused }),
    Object.assign(new Error('gone'), { name: 'ConnectionError' }),
    new AggregateError([refused]),
    new Error('Command timed out'),
    await nowhere.get('x').then(
      () => assert.fail(),
      (error: Error) => error,
    ),
  ]
  worker = await run(async (_payload, _context, job) => {
    attempts.push(job.attempt)
    const error = said.shift()
    if (error) throw error
  })
  nowhere.disconnect()
  await publisher.publish([changed(1)])
  await until('done', async () => attempts.length === 6, 30_000)
  assert.deepEqual(attempts, [1, 1, 1, 1, 1, 1])
})

test('chain: each step begins when the one before it is done', async () => {
  const ids: number[] = []
  worker = await run(async ({ id }, _context, job) => {
    if (id === 1 && job.attempt === 1) throw new Error('not yet')
    ids.push(id)
  })
  const step = (id: number) => ({ name: 'product.changed', payload: { id, facts: [] } })
  await publisher.publish([changed(1, { next: [step(2), step(3)] })])
  await until('all steps', async () => ids.length === 3)
  assert.deepEqual(ids, [1, 2, 3])
  assert.throws(() => changed(1, { next: [{ name: 'product.changed', payload: {} }] }))
})

test('token: its holder sees the job run, fail, and complete with its result', async () => {
  const token = 'token-1'
  const go = Promise.withResolvers<void>()
  worker = await run(async (_payload, _context, job) => {
    if (job.attempt === 1) throw new Error('first time')
    await go.promise
    return { made: 3 }
  })
  await publisher.publish([changed(1, { token })])
  const state = (wanted: string) =>
    until(wanted, async () => {
      const status = await readJobStatus(redis, token)
      return status?.state === wanted ? status : undefined
    })
  assert.equal((await state('failed')).error, 'first time')
  assert.equal((await state('running')).attempt, 2)
  go.resolve()
  assert.deepEqual((await state('complete')).result, { made: 3 })
})

test('hooks: they run around a job, and one that throws changes nothing', async () => {
  const calls: string[] = []
  const hooks = {
    before: () => void calls.push('before'),
    after() {
      calls.push('after')
      throw new Error('a hook is no job')
    },
    onFailure: (_job: object, error: Error) => void calls.push(error.message),
  }
  worker = await run(
    async (_payload, _context, job) => {
      if (job.attempt === 1) throw new Error('failed')
    },
    { hooks },
  )
  await publisher.publish([changed(1)])
  await until('both tries', async () => calls.length === 4)
  assert.deepEqual(calls, ['before', 'failed', 'before', 'after'])
})

test('fingers crossed: debug lines are printed for a job that failed, and only for that', async () => {
  let handled = 0
  worker = await run(async ({ id }, _context, job) => {
    job.log.debug({ id }, `step of ${id}`)
    handled++
    if (id === 2) throw new Bury('failed')
  })
  await publisher.publish([changed(1), changed(2)])
  await deadLetter()
  await until('both', async () => handled === 2)
  assert.deepEqual(
    lines.map(({ msg }) => msg).filter(msg => msg.startsWith('step')),
    ['step of 2'],
  )
})

test('inbox: a message that comes twice has its effect once', async () => {
  const transacting: TransactionWorker<'product.changed', object> = {
    name: 'project-product',
    message: 'product.changed',
    prefetch: 4,
    deadlineMs: 5_000,
    async transact(sql, { id }) {
      await sql.execute('INSERT INTO department VALUES (?, ?, 1, ?)', [id, `d${id}`, '#ffffff'])
    },
  }
  const metrics = createMetrics('test')
  worker = runWorker(transacting, {}, { url, publisher, metrics, log, redis, mysql: pool })
  await publisher.publish([
    changed(7, { id: 'twice' }),
    changed(7, { id: 'twice' }),
    changed(8, { id: 'once' }),
  ])
  await until('all three', async () => {
    const metric = await metrics.getSingleMetric('worker_jobs_total')?.get()
    return metric?.values[0]?.value === 3
  })
  const [departments] = await pool.query<RowDataPacket[]>('SELECT id FROM department ORDER BY id')
  const [inbox] = await pool.query<RowDataPacket[]>('SELECT message_id FROM inbox ORDER BY message_id')
  assert.deepEqual(
    departments.map(({ id }) => id),
    [7, 8],
  )
  assert.deepEqual(
    inbox.map(row => row.message_id),
    ['once', 'twice'],
  )
})

test('a newer schema version waits for a worker that knows it, and says so', async () => {
  const handled: number[] = []
  worker = await run(async ({ id }) => handled.push(id))
  const newer = changed(1)
  await publisher.publish([{ ...newer, headers: { version: 99 } }])
  await until('refused', async () => lines.some(({ msg }) => msg === 'failed, will be tried again'))
  assert.deepEqual(handled, [])
  assert.match(JSON.stringify(lines), /has version 99, and this worker knows 1 at most/)
})

test('a message that is no JSON is a dead letter as it came', async () => {
  worker = await run(async () => assert.fail('must not be handled'))
  const body = Buffer.from('forty-two, please')
  await publisher.publish([{ ...changed(1), body }])
  const { payload, properties } = await deadLetter()
  assert.equal(payload, 'forty-two, please')
  assert.match(String(properties.headers.error), /not JSON/)
})

test('a worker shows what it does in Redis, and is gone from there when it has ended', async () => {
  worker = await run(async () => {})
  const [id] = await until('shown', async () => {
    const ids = await redis.zrange(keys.workers, '0', '-1')
    return ids.length > 0 ? ids : undefined
  })
  assert.ok(id)
  assert.ok(id.startsWith('project-product@'))
  assert.equal(await redis.hget(keys.worker(id), 'worker'), 'project-product')
  assert.ok((await redis.ttl(keys.worker(id))) > 0)
  await worker.drain()
  assert.equal(await redis.exists(keys.worker(id)), 0)
})
