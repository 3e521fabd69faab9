import { keys } from '../../infra/redis/keys.ts'
import { compareStock, healStock } from '../../services/stock/index.ts'
import type { Attempt, Report } from './actors/messages.ts'
import { check, type Finding } from './check/index.ts'
import { readEvidence } from './evidence.ts'
import { bringFaults } from './faults.ts'
import { fillStock } from './fill.ts'
import type { Plan } from './plan.ts'
import { untilSettled } from './settled.ts'
import type { Stage } from './stage.ts'
import { watchInvariant } from './watch-invariant.ts'

export interface Played {
  findings: Finding[]
  /** Movements in the ledger, answers, and attempts without one. */
  movements: number
  answers: number
  unanswered: number
  refused: number
}

let counter = 0

/** Plays a plan on the stage: clients, faults and transport at once; waits until all is settled, and checks. */
export async function playHistory(stage: Stage, plan: Plan, stuckAfterMs?: number): Promise<Played> {
  const { servers, actors, transport, redis, pool } = stage
  const prefix = `h${process.pid}.${++counter}`
  const skus = plan.stock.map((initial, n) => ({ sku: `${prefix}.${n}`, initial }))
  const names = skus.map(({ sku }) => sku)
  const drifted = plan.drift.length > 0
  await redis.flushdb()
  await fillStock(redis, pool, skus)
  transport.begin(plan.transport)
  actors.consume()

  const attempts: Attempt[] = []
  const faults = bringFaults(plan.faults, servers, actors)
  const drift = plan.drift.toSorted((a, b) => a.after - b.after)
  const injected: Promise<unknown>[] = []
  const reached = (answers: number) => {
    faults.after(answers)
    while (drift[0] && drift[0].after <= answers) {
      const { sku, extra } = drift.shift() as (typeof drift)[number]
      // Where Redis is away, there is none this time.
      injected.push(redis.hincrby(keys.stock(names[sku] ?? ''), 'available', extra).catch(() => {}))
    }
  }
  const onReport = (report: Report) => {
    if (report.report !== 'attempt') return
    attempts.push(report.attempt)
    reached(attempts.length)
  }
  actors.clients.child.on('message', onReport)
  const invariant = watchInvariant(redis, pool, drifted ? [] : names)
  const drifts: string[] = []
  try {
    const played = actors.clients.hear('played')
    actors.clients.tell({ order: 'play', plan, names: { skus: names, prefix } })
    await played
    reached(Number.POSITIVE_INFINITY)
    await faults.over()
    await Promise.all(injected)
    await untilSettled(stage, stuckAfterMs)
    if (drifted) {
      const found = await compareStock(redis, pool, names)
      await healStock(redis, found?.drift ?? [])
      actors.consume()
      await untilSettled(stage, stuckAfterMs)
    }
  } finally {
    actors.clients.child.off('message', onReport)
    drifts.push(...(await invariant.stop()))
  }
  const last = await compareStock(redis, pool, names)
  drifts.push(...(last?.drift.map(one => JSON.stringify(one)) ?? ['no epoch']))
  const books = await readEvidence(redis, pool, skus)
  const findings = check({ ...books, attempts, drifts, drifted, givenUp: await transport.dead() })
  const answers = attempts.filter(({ answer }) => answer).length
  return {
    findings,
    movements: new Set(books.ledger.map(({ id }) => id)).size,
    answers,
    unanswered: attempts.length - answers,
    refused: new Set(
      books.ledger.filter(row => !row.settled && row.kind !== 'compensate').map(({ id }) => id),
    ).size,
  }
}
