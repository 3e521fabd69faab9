import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OrderFacts, wrongIn } from './wrong-in.ts'

const steps = {
  stock: 'done',
  authorise: 'done',
  capture: 'done',
  confirm: 'done',
  mail: 'done',
  invoice: 'done',
} as const
const sold: OrderFacts = {
  id: 'A',
  written: { state: 'confirmed', total: 2_495 },
  told: steps,
  steps,
  lines: [{ sku: 'S', quantity: 2 }],
  holds: ['claimed'],
  heldInRedis: false,
  reserved: [{ sku: 'S', quantity: 2 }],
  claims: 1,
  captured: [2_495],
  invoiced: [{ total: 2_495, drawn: true }],
}
const ended = { stock: 'done', authorise: 'failed', release: 'done' } as const
const cancelled: OrderFacts = {
  ...sold,
  written: { state: 'cancelled', total: 2_495 },
  told: ended,
  steps: ended,
  holds: ['released'],
  claims: 0,
  captured: [],
  invoiced: [],
}

test('what is sold or cancelled as it has to be is not complained of', () => {
  assert.deepEqual(wrongIn(sold), [])
  assert.deepEqual(wrongIn(cancelled), [])
})

const waiting = { stock: 'done' } as const
for (const [what, facts, complaint] of [
  ['lost', { id: 'A', steps: {}, lines: [] }, /not in the books/],
  [
    'without an end',
    { written: { state: 'awaiting payment', total: 2_495 }, steps: waiting, told: waiting },
    /no end/,
  ],
  ['told otherwise', { told: waiting }, /ticket says awaiting payment/],
  ['told of nowhere', { told: undefined }, /ticket says undefined/],
  ['held for ever', { heldInRedis: true }, /still held/],
  ['sold twice', { holds: ['claimed', 'claimed'], claims: 2 }, /2 holds were claimed/],
  ['sold and let go', { holds: ['released'], claims: 0 }, /0 holds were claimed/],
  ['of other goods', { reserved: [{ sku: 'S', quantity: 1 }] }, /set aside S×1/],
  ['paid twice', { captured: [2_495, 2_495] }, /2 payments/],
  ['not paid', { captured: [] }, /captured 0/],
  ['billed for less', { invoiced: [{ total: 2_000, drawn: true }] }, /invoiced 2000/],
  ['without a paper', { invoiced: [{ total: 2_495, drawn: false }] }, /invoices/],
] as const)
  test(`an order ${what} is complained of`, () => {
    const facts0 = { ...sold, ...(facts as Partial<OrderFacts>) }
    const { written, ...rest } = facts0
    const broken = what === 'lost' ? rest : facts0
    assert.match(wrongIn(broken as OrderFacts).join('\n'), complaint)
  })

test('a cancelled order that was paid, billed or delivered is complained of', () => {
  assert.match(wrongIn({ ...cancelled, captured: [2_495] }).join(), /captured 2495/)
  assert.match(wrongIn({ ...cancelled, holds: ['claimed'], claims: 1 }).join(), /1 holds were claimed/)
})
