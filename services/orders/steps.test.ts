import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  canRecord,
  endingOf,
  isEnd,
  nextSteps,
  type Outcome,
  type StepName,
  type Steps,
  stateOf,
  stepNames,
} from './steps.ts'

const outcome = fc.constantFrom<Outcome>('done', 'failed')
const attempts = fc.array(fc.tuple(fc.constantFrom<StepName>(...stepNames), outcome), { maxLength: 40 })

/** The steps after all attempts, of which the machine lets through what it lets through; each state on the way. */
function run(tries: [StepName, Outcome][]): Steps[] {
  const path: Steps[] = [{}]
  for (const [step, outcome] of tries) {
    const steps = path.at(-1) ?? {}
    if (canRecord(steps, step, outcome) === 'yes') path.push({ ...steps, [step]: outcome })
  }
  return path
}
const everywhere = (holds: (steps: Steps) => void) =>
  fc.assert(
    fc.property(attempts, tries => run(tries).forEach(holds)),
    { numRuns: 2_000 },
  )

test('money moves only for goods that are there, and only what the bank has promised', () => {
  everywhere(steps => {
    if (!steps.capture) return
    assert.equal(steps.stock, 'done')
    assert.equal(steps.authorise, 'done')
  })
})

test('what was captured is never voided, and goes back only where the order was given up', () => {
  everywhere(steps => {
    if (steps.capture === 'done') assert.ok(!steps.void)
    if (steps.capture === 'done' && steps.release) assert.equal(steps.confirm, 'failed')
    if (steps.refund) assert.deepEqual([steps.capture, steps.confirm], ['done', 'failed'])
  })
})

test('what is confirmed was captured, and only that has an invoice', () => {
  everywhere(steps => {
    if (steps.confirm) assert.equal(steps.capture, 'done')
    for (const later of ['mail', 'invoice'] as const) if (steps[later]) assert.equal(steps.confirm, 'done')
  })
})

test('an order that ended without a sale has a reason, and no other has', () => {
  everywhere(steps => {
    const unsold = ['cancelling', 'cancelled', 'refunded', 'refused'].includes(stateOf(steps))
    assert.equal(endingOf(steps, undefined) !== undefined, unsold, JSON.stringify(steps))
  })
  assert.equal(endingOf({ stock: 'done', authorise: 'failed' }, 'declined'), 'declined')
})

test('from wherever it stands an order comes to an end, and money and stock with it', () => {
  fc.assert(
    fc.property(attempts, fc.infiniteStream(outcome), (tries, outcomes) => {
      let steps = run(tries).at(-1) ?? {}
      for (let next = nextSteps(steps)[0]; next; next = nextSteps(steps)[0]) {
        const wanted = outcomes.next().value
        const ends = canRecord(steps, next, wanted) === 'yes' ? wanted : 'done'
        assert.equal(canRecord(steps, next, ends), 'yes', `${next} ${ends} of ${JSON.stringify(steps)}`)
        steps = { ...steps, [next]: ends }
      }
      assert.ok(isEnd(steps), JSON.stringify(steps))
      const sold = stateOf(steps) === 'confirmed'
      assert.equal(steps.stock === 'done' && !steps.release, sold, 'stock is sold or given back')
      const paid = steps.authorise === 'done' && !steps.void && !steps.refund
      assert.equal(paid, sold, 'money is taken, let go or given back')
    }),
    { numRuns: 2_000 },
  )
})

test('an end is an end: nothing changes the state afterwards', () => {
  everywhere(steps => {
    if (!isEnd(steps)) return
    for (const step of nextSteps(steps))
      for (const ends of ['done', 'failed'] as const)
        if (canRecord(steps, step, ends) === 'yes')
          assert.equal(stateOf({ ...steps, [step]: ends }), stateOf(steps))
  })
})

test('a step that has ended may be told again, never otherwise', () => {
  everywhere(steps => {
    for (const step of stepNames) {
      if (!steps[step]) continue
      assert.equal(canRecord(steps, step, steps[step]), 'again')
      assert.equal(canRecord(steps, step, steps[step] === 'done' ? 'failed' : 'done'), 'no')
    }
  })
})

test('the usual way', () => {
  const states = run([
    ['stock', 'done'],
    ['authorise', 'done'],
    ['capture', 'done'],
    ['confirm', 'done'],
  ]).map(stateOf)
  assert.deepEqual(states, ['accepted', 'awaiting payment', 'authorised', 'paid', 'confirmed'])
  assert.deepEqual(nextSteps({ stock: 'done', authorise: 'done', capture: 'done', confirm: 'done' }), [
    'mail',
    'invoice',
  ])
})

test('a step out of turn is refused', () => {
  assert.equal(canRecord({}, 'capture', 'done'), 'no')
  assert.equal(canRecord({ stock: 'done' }, 'confirm', 'done'), 'no')
  assert.equal(canRecord({ stock: 'done' }, 'release', 'done'), 'no')
})
