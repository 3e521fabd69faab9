import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freshBroker, freshDatabase, freshRedis } from '../../real-servers.ts'
import { close, drift, move, relay, settle } from './commands.ts'
import { type Model, newModel } from './model.ts'
import { openReal } from './real.ts'

/** Runs of commands; `PROVE_RUNS` for more, `PROVE_SEED` and `PROVE_PATH` as fast-check prints them for the same again. */
const { PROVE_RUNS = '15', PROVE_SEED, PROVE_PATH } = process.env
const SKUS = ['A', 'B', 'C']
const DEADLINE_MS = 300_000

const { redis, url } = await freshRedis()
const { pool } = await freshDatabase()
const broker = await freshBroker()

const sku = fc.constantFrom(...SKUS)
const id = fc.nat(11)
const lines = (delta: fc.Arbitrary<number>) => fc.array(fc.tuple(sku, delta), { minLength: 1, maxLength: 3 })
const down = fc.integer({ min: -4, max: -1 })
const commands = fc.commands(
  [
    fc
      .tuple(id, fc.oneof(lines(fc.integer({ min: -5, max: -1 })), lines(fc.integer({ min: 0, max: 6 }))))
      .map(([n, asked]) => move(n, 'adjust', asked, false)),
    fc.tuple(id, lines(down), fc.boolean()).map(([n, asked, short]) => move(n, 'reserve', asked, short)),
    fc.tuple(id, fc.constantFrom('claim', 'release', 'expire')).map(([n, kind]) => close(n, kind)),
    fc.tuple(id, fc.constantFrom('claim', 'release', 'expire')).map(([n, kind]) => close(n, kind)),
    fc.constant(0).map(relay),
    fc
      .tuple(
        fc.array(fc.nat(99), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('acknowledged', 'acknowledged', 'delivered again', 'crashed before the finish'),
      )
      .map(([picks, then]) => settle(picks, then)),
    fc.tuple(sku, fc.integer({ min: 1, max: 3 })).map(([name, extra]) => drift(name, extra)),
    fc.constant(0).map(() => move(99, 'adjust', [['nowhere', 1]], false)),
  ],
  { maxCommands: 60, size: 'max' },
)

test('the protocol answers as its model does, step by step, and leaves the same behind', async t => {
  const world = await openReal(redis, url, pool, broker.url)
  t.after(() => world.close())
  const stock = fc.array(fc.nat(6), { minLength: SKUS.length, maxLength: SKUS.length })
  const property = fc.asyncProperty(stock, commands, async (onHand, chosen) => {
    const named = SKUS.map((name, n): [string, number] => [name, onHand[n] ?? 0])
    const model: Model = newModel(named)
    const real = await world.begin(named)
    try {
      await fc.asyncModelRun(() => ({ model, real }), chosen)
      // Whatever happened, the rest settles: nothing waits for what will not come.
      for (let rounds = 0; model.stream.length + model.messages.length > 0; rounds++) {
        assert.ok(rounds < 100, 'it never ends')
        if (model.stream.length > 0) await relay().run(model, real)
        if (model.messages.length > 0)
          await settle([...model.messages.keys()], 'acknowledged').run(model, real)
      }
      for (const [name, { pending }] of model.skus) assert.equal(pending.size, 0, name)
    } finally {
      await world.end(real)
    }
  })
  await fc.assert(property, {
    numRuns: Number(PROVE_RUNS),
    interruptAfterTimeLimit: DEADLINE_MS,
    ...(PROVE_SEED ? { seed: Number(PROVE_SEED) } : {}),
    ...(PROVE_PATH ? { path: PROVE_PATH } : {}),
  })
})
