import assert from 'node:assert/strict'
import type fc from 'fast-check'
import { keys } from '../../../infra/redis/keys.ts'
import type { Movement } from '../../../services/events.ts'
import {
  closeHold,
  dueHolds,
  type MovementAnswer,
  moveStock,
  settleBatch,
} from '../../../services/stock/index.ts'
import type { WorkerContext } from '../../../workers/context.ts'
import { recordStock } from '../../../workers/record-stock.ts'
import { relayBatch } from '../../../workers/relay-movements.ts'
import { until } from '../../until.ts'
import { admit } from './admit.ts'
import type { Model } from './model.ts'
import { type Real, readReal } from './real.ts'
import { finish, settleBatch as settleModel, settle as settleOne, waitsInVain } from './settle.ts'

type Command = fc.AsyncCommand<Model, Real>
const REMEMBER_SECONDS = 3_600

/** A command whose effect on the real thing is compared with the model's, state and all. */
const command = (
  text: string,
  run: (model: Model, real: Real) => Promise<void>,
  check = (_: Model) => true,
): Command => ({
  check,
  toString: () => text,
  async run(model, real) {
    await run(model, real)
    assert.deepEqual(await readReal(real, [...model.skus.keys()]), stateOf(model, real))
  },
})

/** `n` names the movement: a name that was used before is a repeat, or a conflict. */
export const move = (
  n: number,
  kind: 'adjust' | 'reserve',
  asked: [sku: string, delta: number][],
  short: boolean,
) => {
  const sums = new Map<string, number>()
  for (const [sku, delta] of asked) sums.set(sku, (sums.get(sku) ?? 0) + delta)
  const lines = [...sums].map(([sku, delta]) => ({ sku, delta, quantity: Math.abs(delta) }))
  return command(
    `${kind} m${n} ${JSON.stringify(asked)}${short ? ' for a moment' : ''}`,
    async (model, real) => {
      const answer = await moveStock(real.redis, {
        id: real.name(`m${n}`),
        kind,
        lines: asked.map(([sku, delta]) => ({ sku: real.name(sku), delta })),
        rememberSeconds: REMEMBER_SECONDS,
        ...(kind === 'reserve' ? { holdSeconds: short ? 0.001 : 3_600 } : {}),
      })
      assert.deepEqual(answer, named(admit(model, { id: `m${n}`, kind, lines, short }), real))
    },
  )
}

export const close = (n: number, kind: 'claim' | 'release' | 'expire') =>
  command(`${kind} m${n}`, async (model, real) => {
    const hold = `m${n}`
    const held = model.holds.get(hold)
    if (kind === 'expire' && held?.short)
      await until('due', async () => (await dueHolds(real.redis, 100)).includes(real.name(hold)))
    const lines = held?.lines.map(line => ({ ...line, delta: kind === 'claim' ? 0 : line.quantity })) ?? []
    const answer = await closeHold(real.redis, real.name(hold), kind)
    const wish = { id: `${kind}:${hold}`, kind, hold, lines }
    assert.deepEqual(answer, named(admit(model, wish), real))
  })

export const drift = (sku: string, extra: number) =>
  command(`drift ${sku} by ${extra}`, async (model, real) => {
    await real.redis.hincrby(keys.stock(real.name(sku)), 'available', extra)
    const known = model.skus.get(sku)
    if (known) known.available += extra
  })

export const relay = () =>
  command(
    'relay',
    async (model, real) => {
      assert.equal(
        await relayBatch({ publisher: real.publisher, log: undefined as never }, real.stream),
        model.stream.length,
      )
      for (let left = model.stream.length; left > 0; left--) {
        const message = await until('delivered', () => real.channel.get('record-stock'))
        real.messages.push({ message, movement: JSON.parse(message.content.toString()) as Movement })
      }
      model.messages.push(...model.stream.splice(0))
    },
    ({ stream }) => stream.length > 0,
  )

/** `picks`: which of the messages that wait, in that order. Those that are not acknowledged come again, as duplicates. */
export const settle = (
  picks: number[],
  after: 'acknowledged' | 'delivered again' | 'crashed before the finish',
) =>
  command(
    `settle ${picks.join()} ${after}`,
    async (model, real) => {
      const chosen = [...new Set(picks.map(pick => pick % model.messages.length))]
      const batch = chosen.map(n => ({
        moved: model.messages[n] as Model['messages'][number],
        at: real.messages[n]?.movement.at ?? 0,
      }))
      const expected = settleModel(model, batch)
      const movements = chosen.map(n => real.messages[n]?.movement as Movement)
      if (after === 'crashed before the finish') {
        const outcomes = await settleBatch(
          real.pool,
          movements.map(movement => ({ movement, correlationId: undefined })),
        )
        assert.deepEqual(
          outcomes.map(one => (one instanceof Error ? 'too early' : one)),
          expected,
        )
        return
      }
      for (const [n, { moved }] of batch.entries())
        if (expected[n] === 'too early' && waitsInVain(model, moved))
          expected[n] = settleOne(model, moved, true)
      const again = finish(
        model,
        batch.map(({ moved, at }, n) => ({ moved, at, outcome: expected[n] ?? 'too early' })),
      )
      const comesAgain = batch.map(({ moved }, n) => expected[n] === 'too early' || again.includes(moved))
      const context = { mysql: real.pool, redis: real.redis } as WorkerContext
      const items = movements.map(payload => ({ payload, job: { correlationId: undefined } as never }))
      const errors = (await recordStock.handleBatch(items, context, AbortSignal.timeout(60_000))) ?? []
      assert.deepEqual(
        chosen.map((_, n) => errors[n] !== undefined),
        comesAgain,
        String(errors.find(Boolean)),
      )
      if (after === 'delivered again') return
      const gone = chosen.filter((_, n) => !comesAgain[n])
      for (const n of gone) real.channel.ack((real.messages[n] as Real['messages'][number]).message)
      model.messages = model.messages.filter((_, n) => !gone.includes(n))
      real.messages = real.messages.filter((_, n) => !gone.includes(n))
    },
    ({ messages }) => messages.length > 0,
  )

function named(answer: MovementAnswer, { name }: Real): MovementAnswer {
  if ('lines' in answer)
    return { ...answer, lines: answer.lines.map(line => ({ ...line, sku: name(line.sku) })) }
  return 'sku' in answer ? { ...answer, sku: name(answer.sku) } : answer
}

/** The model's state as `readReal` reads the real one. */
function stateOf({ skus }: Model, { name }: Real) {
  const real = (id: string) => id.replace(/m\d+$/, name)
  return Object.fromEntries(
    [...skus].map(([sku, { pending, rows, ...numbers }]) => [
      sku,
      {
        ...numbers,
        pending: Object.fromEntries([...pending].map(([id, delta]) => [real(id), delta])),
        rows: rows.map(row => ({ ...row, id: real(row.id) })).sort((a, b) => a.seq - b.seq),
      },
    ]),
  )
}
