import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOrder } from '../../../test/sample-order.ts'
import type { Steps, TicketPayment } from '../../orders/index.ts'
import { toTicket } from './ticket.ts'

const PLACED = 1_000_000_000_000
const waitsFor = (steps: Steps, seconds: number, payment?: TicketPayment) =>
  toTicket(
    {
      order: sampleOrder('k', [{ sku: 'A', quantity: 1 }]),
      acceptedAt: PLACED,
      steps,
      at: {},
      notes: {},
      ...(payment ? { payment } : {}),
    },
    PLACED + seconds * 1_000,
    45 * 60_000,
  ).waitsFor
const paid = { stock: 'done', authorise: 'done', capture: 'done' } as const

for (const [steps, expected] of [
  [{}, 'stock'],
  [{ stock: 'done' }, 'capture'],
  [{ stock: 'done', authorise: 'done' }, 'capture'],
  [paid, 'confirm'],
  [{ ...paid, confirm: 'done' }, 'mail'],
  [{ ...paid, confirm: 'done', mail: 'done' }, 'invoice'],
  [{ ...paid, confirm: 'done', mail: 'done', invoice: 'done' }, undefined],
  [{ stock: 'done', authorise: 'failed' }, 'end'],
  [{ stock: 'done', authorise: 'failed', release: 'done' }, undefined],
  [{ stock: 'failed' }, undefined],
] as [Steps, string | undefined][])
  test(`after ${Object.keys(steps).join(', ') || 'nothing'} it waits for ${expected ?? 'nothing'}, once it takes long`, () => {
    assert.equal(waitsFor(steps, 5), undefined)
    assert.equal(waitsFor(steps, 15), expected)
  })

test("while it is the shopper's turn nobody else is waited for", () => {
  for (const state of ['declined', 'redirect'] as const)
    assert.equal(waitsFor({ stock: 'done' }, 60, { attempt: 1, state }), undefined)
  assert.equal(waitsFor({ stock: 'done' }, 60, { attempt: 1, state: 'asked' }), 'capture')
})
