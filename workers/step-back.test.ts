import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keys } from '../infra/redis/keys.ts'
import { isRush, noteWait } from '../services/orders/index.ts'
import { freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { until } from '../test/until.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'
import { restingInRush, steppingBack } from './step-back.ts'

const { redis } = await freshRedis()
const context = { redis } as WorkerContext
const LONG_ENOUGH_MS = 60_000

/** Jobs that begin when they are let, and end when they are told to. */
function openBench(mostMs: number) {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const worker: Worker<'order.committed', WorkerContext> = {
    name: 'take-payment',
    message: 'order.committed',
    prefetch: 16,
    deadlineMs: LONG_ENOUGH_MS,
    async handle({ order }) {
      begun.push(order)
      await new Promise<void>(resolve => ends.set(order, resolve))
      return order
    },
  }
  const { handle } = steppingBack(worker, mostMs)
  return {
    begun,
    give: (...orders: string[]) => orders.map(order => handle({ order }, context, job)),
    end: (order: string) => ends.get(order)?.(),
  }
}

beforeEach(async () => {
  await redis.flushdb()
})

test('its jobs are done beside each other as long as nobody waits', async () => {
  noteWait(redis, 20)
  const { begun, give, end } = openBench(LONG_ENOUGH_MS)
  const jobs = give('a', 'b', 'c')
  await until('all three begin', async () => begun.length === 3)
  for (const order of begun) end(order)
  assert.deepEqual(await Promise.all(jobs), ['a', 'b', 'c'])
})

test('in a rush each begins when the one before it has ended, and what it comes to is handed on', async () => {
  noteWait(redis, 80)
  const { begun, give, end } = openBench(LONG_ENOUGH_MS)
  const jobs = give('a', 'b', 'c')
  for (const order of ['a', 'b', 'c']) {
    await until(`${order} begins`, async () => begun.includes(order))
    assert.equal(begun.at(-1), order)
    end(order)
    assert.equal(await jobs.shift(), order)
  }
})

test('one that does not end holds up the next for a while only', async () => {
  noteWait(redis, 80)
  const { begun, give, end } = openBench(50)
  const [stuck, next] = give('a', 'b')
  await until('the next begins', async () => begun.includes('b'))
  end('b')
  assert.equal(await next, 'b')
  end('a')
  assert.equal(await stuck, 'a')
})

test('what turns without end rests in a rush, but for a turn now and then', async () => {
  const rests = restingInRush(redis, LONG_ENOUGH_MS)
  assert.deepEqual([await rests(), await rests()], [false, false])
  noteWait(redis, 80)
  assert.equal(await rests(), true)
  const now = restingInRush(redis, 0)
  assert.deepEqual([await now(), await now()], [false, false])
})

test('a rush is over two seconds after the last long wait at the latest', async () => {
  noteWait(redis, 80)
  await until('there is a rush', () => isRush(redis))
  const left = await redis.pttl(keys.rush)
  assert.ok(left > 0 && left <= 2_000, String(left))
})
