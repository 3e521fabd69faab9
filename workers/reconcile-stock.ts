import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import { Counter, Gauge, type Registry } from 'prom-client'
import { standingLease } from '../infra/mysql/lease.ts'
import { keys } from '../infra/redis/keys.ts'
import { compareStock, healStock, nextSkus, recoveryPoint, renewEpoch } from '../services/stock/index.ts'
import type { WorkerContext } from './context.ts'
import { runLoop } from './loop.ts'
import type { Running } from './runner.ts'
import { waitingMovements } from './stock-intake.ts'

const LEASE = 'reconcile-stock'
const LEASE_SECONDS = 15
const BUCKET = 1_000
/** A round through all SKUs, with time for the work itself, is over within ten seconds. */
const ROUND_MS = 8_000
const IDLE_MS = 1_000
/** So long movements are waited for after Redis has lost its data; then stock is opened without them. */
const LONGEST_WAIT_MS = 60_000

type Needs = Pick<WorkerContext, 'mysql' | 'redis' | 'log' | 'config'>

/**
 * Compares stock in Redis with the ledger without end, and heals what drifted; where Redis has lost its data, or is older
 * than the ledger, it begins a new epoch. One worker of all does it.
 */
export function reconcileStock(context: Needs, registry: Registry): Running {
  const lease = standingLease(context.mysql, LEASE, LEASE_SECONDS)
  const metrics = createMetrics(registry, context.redis)
  let last = ''
  let pauseMs = ROUND_MS
  let unknownSince = 0
  return runLoop(
    'reconcile-stock',
    context.log,
    async signal => {
      if (!(await lease.held())) return 0
      if (last === '') pauseMs = ROUND_MS / Math.max(1, Math.ceil((await countSkus(context)) / BUCKET))
      const skus = await nextSkus(context.mysql, last, BUCKET)
      last = skus.length === BUCKET ? (skus.at(-1) ?? '') : ''
      const found = skus.length > 0 ? await reconcileBucket(context, skus) : { compared: 0, drift: 0 }
      if (found === undefined) {
        unknownSince ||= Date.now()
        await openAgain(context, Date.now() - unknownSince > LONGEST_WAIT_MS)
        return 0
      }
      unknownSince = 0
      metrics.compared.inc(found.compared)
      metrics.drift.inc(found.drift)
      await delay(pauseMs, undefined, { signal }).catch(() => {})
      return 1
    },
    IDLE_MS,
  )
}

/** Undefined: stock is not known in Redis, or just declared so. */
export async function reconcileBucket(
  { mysql, redis, log }: Pick<Needs, 'mysql' | 'redis' | 'log'>,
  skus: string[],
): Promise<{ compared: number; drift: number } | undefined> {
  const found = await compareStock(redis, mysql, skus)
  if (!found) return undefined
  const { compared, drift, behind } = found
  if (behind.length > 0) {
    log.error(
      { skus: behind.slice(0, 20), all: behind.length },
      'Redis is older than the ledger: stock is unknown now',
    )
    await redis.del(keys.epoch)
    return undefined
  }
  if (drift.length > 0) {
    log.warn({ drift: drift.slice(0, 20), all: drift.length }, 'stock drifted, healed')
    await healStock(redis, drift)
  }
  return { compared, drift: drift.length }
}

/** Begins a new epoch once what was admitted in the last one is in the ledger. */
async function openAgain({ mysql, redis, log, config }: Needs, atOnce: boolean): Promise<void> {
  const waiting = atOnce ? 0 : await waitingMovements(redis, config.rabbitmq.url)
  if (waiting > 0) return log.warn({ waiting }, 'stock is unknown until these movements are in the ledger')
  const renewed = await renewEpoch(redis, mysql)
  if (renewed) log.warn(renewed, 'stock in Redis was lost: written anew from the ledger')
}

async function countSkus({ mysql }: Needs): Promise<number> {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT COUNT(*) AS skus FROM stock')
  return Number(rows[0]?.skus)
}

function createMetrics(registry: Registry, redis: WorkerContext['redis']) {
  const registers = [registry]
  new Gauge({
    name: 'stock_recovery_point_seconds',
    help: 'Age of the oldest movement that is not known to be in the ledger: what a lost Redis would cost',
    registers,
    async collect() {
      await recoveryPoint(redis).then(
        ({ seconds }) => this.set(seconds),
        () => this.set(Number.NaN),
      )
    },
  })
  return {
    compared: new Counter({ name: 'stock_compared_total', help: 'SKUs compared with the ledger', registers }),
    drift: new Counter({
      name: 'stock_drift_total',
      help: 'SKUs whose number in Redis was not what the ledger says, found and healed',
      registers,
    }),
  }
}
