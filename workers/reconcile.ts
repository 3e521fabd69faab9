import { Counter, Gauge, type Registry } from 'prom-client'
import { inTransaction } from '../infra/mysql/client.ts'
import { standingLease } from '../infra/mysql/lease.ts'
import {
  type Copies,
  type Drift,
  findDrift,
  findExtraOffers,
  healDrift,
  reconcileTaxonomy,
} from '../services/catalog/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import type { Running } from './runner.ts'
import { restingInRush } from './step-back.ts'

const LEASE = 'reconcile-catalogue'
const LEASE_SECONDS = 15
/** Between two buckets of a thousand: a round through ten thousand products rests for six seconds in all. */
const IDLE_MS = 600
/** What changed a shorter time ago is on its way, even when the queues are behind. */
const SETTLED_SECONDS = 30

/** Compares the catalogue's copies with MySQL, bucket by bucket and without end, and heals what drifted. One does it. */
export function reconcile(context: WorkerContext, registry: Registry): Running {
  const lease = standingLease(context.mysql, LEASE, LEASE_SECONDS)
  const metrics = createMetrics(registry)
  const rests = restingInRush(context.redis)
  let place: Place = { after: 0, cursor: '0', began: Date.now() }
  return runLoop(
    'reconcile',
    context.log,
    async () => {
      if (!(await lease.held()) || (await rests())) return 0
      const { next, drift, compared } = await reconcileOnce(context, place, SETTLED_SECONDS)
      metrics.compared.inc(compared)
      for (const { copy, kind } of drift) metrics.drift.inc({ copy, kind })
      if (drift.length > 0) context.log.warn({ drift: drift.slice(0, 20), all: drift.length }, 'drift healed')
      if (next.after === 0) metrics.cycle.set((Date.now() - place.began) / 1000)
      place = next
      return 0
    },
    IDLE_MS,
  )
}

interface Place {
  after: number
  cursor: string
  began: number
}

/** One bucket of products and one step through Redis; once a round, the taxonomy. */
export async function reconcileOnce(
  context: Copies & Pick<WorkerContext, 'mysql'>,
  { after, cursor, began }: Place,
  settledSeconds: number,
): Promise<{ drift: Drift[]; compared: number; next: Place }> {
  const bucket = await findDrift(context, after, settledSeconds)
  const extra = await findExtraOffers(context, cursor)
  const drift = [...bucket.drift, ...extra.drift]
  if (drift.length > 0) await inTransaction(context.mysql, sql => healDrift(sql, drift))
  if (bucket.next === 0) await reconcileTaxonomy(context.mysql, context.redis, settledSeconds)
  const next = {
    after: bucket.next,
    cursor: extra.next,
    began: bucket.next === 0 ? Date.now() : began,
  }
  return { drift, compared: bucket.compared, next }
}

function createMetrics(registry: Registry) {
  const registers = [registry]
  return {
    drift: new Counter({
      name: 'catalogue_drift_total',
      help: 'Copies of products that were not of their row’s version, found and healed, by copy and kind',
      labelNames: ['copy', 'kind'],
      registers,
    }),
    compared: new Counter({
      name: 'catalogue_compared_total',
      help: 'Products whose copies were compared with MySQL',
      registers,
    }),
    cycle: new Gauge({
      name: 'catalogue_reconcile_cycle_seconds',
      help: 'How long the last round through all products took',
      registers,
    }),
  }
}
