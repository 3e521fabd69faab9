import { randomUUID } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../../infra/config.ts'
import { createBlockingRedis, type Redis, untilReady } from '../../infra/redis/client.ts'
import { issueToken } from '../../services/accounts/index.ts'
import { moveStock, recoveryPoint } from '../../services/stock/index.ts'
import { countCpu } from './cpu.ts'
import { load, type Measured } from './load.ts'
import { partsOfShop } from './parts.ts'
import { originOf, skusOf } from './shop-paths.ts'

const CONNECTIONS = 64
const MANY = 1_000
const PLENTY = 1_000
/** Movements a second at which the ledger has to keep up. */
const STEADY = 2_000
const SAMPLE_MS = 100
const LONGEST_CATCH_UP_MS = 120_000

interface Row extends Measured {
  kind: string
  /** Movements a second that the ledger took from the first answer to the last settlement. */
  settledPerSecond: number
  /** Seconds: how old the oldest unsettled movement was at the worst, and how long after the last answer all were in. */
  worstLag: number
  catchUp: number
  /** CPU milliseconds a movement, by part; `sum` is over all parts of the shop, without the load generator. */
  cpu: Record<string, number>
}

/**
 * `npm run bench -- stock [--seconds N]`: PUT of stock at 64 at once, of one SKU and of a thousand, and the ledger behind
 * it; each as fast as it is answered, and at the rate that the ledger has to keep up with.
 */
export async function benchStock(config: Config, seconds: number): Promise<{ machine: string; rows: Row[] }> {
  const origin = originOf(Number(new URL(config.origin).port || 80))
  const redis = createBlockingRedis(config.redis)
  await untilReady(redis)
  const authorization = `Bearer ${await issueToken(config, ['stock:write'], 1)}`
  const targets = await skusOf(origin, MANY)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
  console.log(`${machine}\n${targets.length} SKUs, ${CONNECTIONS} at once, ${seconds} s\n${header}`)
  const rows: Row[] = []
  try {
    await raise(redis, targets)
    for (const [kind, some, rate] of [
      ['one SKU', targets.slice(0, 1)],
      [`one SKU, ${STEADY}/s`, targets.slice(0, 1), STEADY],
      [`${targets.length} SKUs`, targets],
      [`${targets.length} SKUs, ${STEADY}/s`, targets, STEADY],
    ] as const) {
      const paths = spread(some)
      const put = (list: Put[], time: number) => {
        const bodies = new Map(list.map((one, n) => [`/api/products/${one.id}/stock?n=${n}`, one]))
        return load({
          origin,
          paths: [...bodies.keys()],
          connections: CONNECTIONS,
          seconds: time,
          rate,
          request: path => ({
            method: 'PUT',
            headers: { authorization, 'content-type': 'application/json' },
            body: JSON.stringify({ stock: 1, action: bodies.get(path)?.action, sku: bodies.get(path)?.sku }),
          }),
        })
      }
      await put(paths, 2)
      await settled(redis)
      const used = countCpu(await partsOfShop())
      const began = Date.now()
      const lag = sampleLag(redis)
      const measured = await put(paths, seconds)
      const answered = Date.now()
      await settled(redis)
      const worstLag = await lag()
      const cpu: Record<string, number> = {}
      for (const [part, ms] of used()) if (ms / measured.requests > 0.005) cpu[part] = ms / measured.requests
      cpu.sum = Object.values(cpu).reduce((sum, ms) => sum + ms, 0)
      const row = {
        kind,
        ...measured,
        settledPerSecond: measured.requests / ((Date.now() - began) / 1000),
        worstLag,
        catchUp: (Date.now() - answered) / 1000,
        cpu,
      }
      rows.push(row)
      console.log(line(row))
    }
  } finally {
    redis.disconnect()
  }
  return { machine, rows }
}

type Put = { id: number; sku: string; action: 'increment' | 'decrement' }

/** Each SKU up and down again, so that what there is stays about the same. */
const spread = (targets: { id: number; sku: string }[]): Put[] =>
  Array.from({ length: Math.max(MANY, targets.length) * 2 }, (_, n) => ({
    ...(targets[n % targets.length] as { id: number; sku: string }),
    action: Math.floor(n / targets.length) % 2 === 0 ? 'increment' : 'decrement',
  }))

/** So much more of each that a number never ends, whatever order the answers come in. */
async function raise(redis: Redis, targets: { sku: string }[]): Promise<void> {
  for (const { sku } of targets)
    await moveStock(redis, {
      id: randomUUID(),
      kind: 'adjust',
      lines: [{ sku, delta: PLENTY }],
      rememberSeconds: 900,
    })
  await settled(redis)
}

async function settled(redis: Redis): Promise<void> {
  for (const end = Date.now() + LONGEST_CATCH_UP_MS; Date.now() < end; await delay(20))
    if ((await recoveryPoint(redis)).unsettled === 0) return
  throw new Error('The ledger did not catch up within two minutes.')
}

function sampleLag(redis: Redis): () => Promise<number> {
  let worst = 0
  let over = false
  const sampling = (async () => {
    while (!over) {
      worst = Math.max(worst, (await recoveryPoint(redis)).seconds)
      await delay(SAMPLE_MS)
    }
  })()
  return async () => {
    over = true
    await sampling
    return worst
  }
}

const KIND = 19
const header = `${'of'.padEnd(KIND)}${'per s'.padStart(8)}${'p50 ms'.padStart(8)}${'p99'.padStart(8)}${'failed'.padStart(8)}${'settled/s'.padStart(11)}${'lag s'.padStart(7)}${'after s'.padStart(8)}  CPU ms a movement`

function line({ kind, perSecond, p50, p99, failed, settledPerSecond, worstLag, catchUp, cpu }: Row): string {
  const n = (value: number, width: number) => value.toFixed(1).padStart(width)
  const parts = Object.entries(cpu).map(([part, ms]) => `${part} ${ms.toFixed(3)}`)
  return `${kind.padEnd(KIND)}${n(perSecond, 8)}${n(p50, 8)}${n(p99, 8)}${String(failed).padStart(8)}${n(settledPerSecond, 11)}${n(worstLag, 7)}${n(catchUp, 8)}  ${parts.join(', ')}`
}
