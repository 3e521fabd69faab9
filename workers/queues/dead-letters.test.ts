import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workersOnFreshBroker } from '../../test/test-worker.ts'
import { until } from '../../test/until.ts'
import { Bury } from '../runner.ts'
import { toMessage } from '../to-message.ts'
import { lookAtDeadLetters, purgeQueue, replay } from './dead-letters.ts'

const { url, publisher, run } = await workersOnFreshBroker()
const consumer = 'project-product'
const handled: number[] = []
let broken = true
await run(async ({ id }) => {
  if (broken) throw new Bury(`no product ${id}`)
  handled.push(id)
})
const send = (...ids: number[]) =>
  publisher.publish(ids.map(id => toMessage('product.changed', { id, facts: [] }, { id: `m${id}` })))
const letters = (count: number) =>
  until(`${count} dead letters`, async () => {
    const all = await lookAtDeadLetters(url, consumer)
    return all.length === count ? all : undefined
  })

test('dead letters are looked at, kicked one by one or all together, and thrown away', async () => {
  await send(1)
  await letters(1)
  await send(2)
  await letters(2)
  await send(3)
  const all = await letters(3)
  assert.deepEqual(
    all.map(({ id, reason }) => [id, reason]),
    [1, 2, 3].map(n => [`m${n}`, `no product ${n}`]),
  )
  assert.match(all[0]?.history[0] ?? '', /try 1: no product 1$/)
  assert.ok(all[0]?.diedAt)
  await letters(3)

  broken = false
  assert.deepEqual(
    (await replay(url, consumer, 'm2')).map(({ id }) => id),
    ['m2'],
  )
  await until('handled', async () => handled.length === 1)
  assert.deepEqual(handled, [2])
  await letters(2)

  broken = true
  await replay(url, consumer, 'm1')
  const again = await letters(2)
  assert.equal(again.find(({ id }) => id === 'm1')?.history.length, 2, 'history of both lives')

  broken = false
  await replay(url, consumer)
  await until('handled', async () => handled.length === 3)
  await letters(0)

  broken = true
  await send(4)
  await letters(1)
  assert.equal(await purgeQueue(url, 'project-product.dead-letters'), 1)
  assert.equal(await purgeQueue(url, 'nobodys-queue'), undefined)
  await letters(0)
})
