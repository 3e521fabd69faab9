import { randomUUID } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import type { Config } from '../../infra/config.ts'
import { createPool } from '../../infra/mysql/client.ts'
import { createBlockingRedis, untilReady } from '../../infra/redis/client.ts'
import { moveStock } from '../../services/stock/index.ts'
import { type Servers, wrongInBooks } from '../buyers/books.ts'
import { type Thing, type Way, ways } from '../buyers/buy.ts'
import { countCpu } from './cpu.ts'
import { type Ran, sendGuests } from './guests.ts'
import { partsOfShop } from './parts.ts'
import { type Caught, progressOf } from './progress.ts'
import { originOf, skusOf } from './shop-paths.ts'

const GUESTS = [16, 64]
const THINGS = 200
const PLENTY = 100_000
const WARM_SECONDS = 3
const LONGEST_CATCH_UP_MS = 600_000
const LOOK_MS = 2_000
const REST_MS = 5_000

/** By part; `sum` is over all parts of the shop. */
type Cpu = Record<string, number>

interface Row extends Caught {
  way: Way
  guests: number
  accepted: number
  acceptedPerSecond: number
  /** Of "place order", milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Wishes that were neither accepted nor refused. */
  failed: number
  /** CPU milliseconds an order, by part: while the guests came, and for all that was left then. `guests`: their own. */
  cpu: { asTheyCame: Cpu; afterwards: Cpu; guests: number }
  /** What does not hold in the books; nothing, as it has to be. */
  wrong: string[]
}

/**
 * `npm run bench -- orders [--seconds N] [--only api | pages]`: guests who each fill a cart, check out and place an order,
 * 16 and 64 at once, each followed by the next; by the API, and by the pages that a browser asks for. Then how far books,
 * money and papers had come, how long they needed for the rest, and what CPU both took; every ticket is followed to its end.
 */
export async function benchOrders(
  config: Config,
  seconds: number,
  only?: string,
): Promise<{ machine: string; atRest: Cpu; rows: Row[] }> {
  const redis = createBlockingRedis(config.redis)
  const mysql = createPool(config.mysql, 4)
  await untilReady(redis)
  const things = await someOfMuch({ redis, mysql }, config)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
  const idle = countCpu(await partsOfShop())
  await delay(REST_MS)
  const atRest = shares(idle(), REST_MS / 1000)
  console.log(`${machine}\n${things.length} SKUs, one piece an order, ${seconds} s`)
  console.log(`CPU ms a second at rest: ${list(atRest)}\n${header}`)
  const rows: Row[] = []
  try {
    for (const way of ways.filter(name => !only || name === only)) {
      await sendGuests(config, way, 16, WARM_SECONDS, things).then(untilDone)
      for (const guests of GUESTS) {
        const used = countCpu(await partsOfShop())
        const own = process.cpuUsage()
        const ran = await sendGuests(config, way, guests, seconds, things)
        const asTheyCame = used()
        const { user, system } = process.cpuUsage(own)
        const caught = await untilDone(ran)
        const afterwards = new Map([...used()].map(([part, ms]) => [part, ms - (asTheyCame.get(part) ?? 0)]))
        const count = ran.tickets.length
        const wrong = await wrongInBooks({ mysql, redis }, ran.tickets)
        const row = {
          way,
          guests,
          accepted: count,
          acceptedPerSecond: (count * 1000) / (ran.end - ran.began),
          p50: at(ran.times, 0.5),
          p95: at(ran.times, 0.95),
          p99: at(ran.times, 0.99),
          failed: ran.failed,
          ...caught,
          cpu: {
            asTheyCame: shares(asTheyCame, count),
            afterwards: shares(afterwards, count),
            guests: (user + system) / 1000 / count,
          },
          wrong,
        }
        rows.push(row)
        console.log(line(row))
        for (const what of wrong.slice(0, 20)) console.log(`✖ ${what}`)
        if (wrong.length > 0) process.exitCode = 1
      }
    }
  } finally {
    redis.disconnect()
    await mysql.end()
  }
  return { machine, atRest, rows }

  async function untilDone(ran: Ran): Promise<Caught> {
    for (const end = Date.now() + LONGEST_CATCH_UP_MS; Date.now() < end; await delay(LOOK_MS)) {
      const caught = await progressOf(mysql, ran)
      if (caught) return caught
    }
    throw new Error('Books, money and papers did not catch up within ten minutes.')
  }
}

/** Some variants, of which there is enough for every guest. */
async function someOfMuch({ redis, mysql }: Servers, config: Config): Promise<Thing[]> {
  const found = await skusOf(originOf(Number(new URL(config.origin).port || 80)), THINGS)
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT sku, on_hand FROM stock WHERE sku IN (?)', [
    found.map(({ sku }) => sku),
  ])
  for (const { sku, on_hand } of rows)
    if (on_hand < PLENTY)
      await moveStock(redis, {
        id: randomUUID(),
        kind: 'adjust',
        lines: [{ sku, delta: PLENTY }],
        rememberSeconds: 60,
      })
  return found.map(({ id, sku }) => ({ product: id, sku }))
}

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const header = [
  `${'way'.padEnd(6)}${'at'.padStart(3)}${'accepted/s'.padStart(11)}${'p50 ms'.padStart(7)}${'p95'.padStart(7)}${'failed'.padStart(7)}`,
  '  committed/s  after s  confirmed/s  after s  papers/s  after s',
].join('')

function line(row: Row): string {
  const n = (value: number, width: number) => value.toFixed(1).padStart(width)
  const { asTheyCame, afterwards, guests } = row.cpu
  return [
    `${row.way.padEnd(6)}${String(row.guests).padStart(3)}${n(row.acceptedPerSecond, 11)}${n(row.p50, 7)}${n(row.p95, 7)}${String(row.failed).padStart(7)}`,
    `${n(row.committedPerSecond, 13)}${n(row.committedAfter, 9)}${n(row.confirmedPerSecond, 13)}${n(row.confirmedAfter, 9)}`,
    `${n(row.papersPerSecond, 10)}${n(row.papersAfter, 9)}`,
    `\n  CPU ms an order as they came: ${list(asTheyCame)}, guests ${guests.toFixed(2)}`,
    `\n  and afterwards: ${list(afterwards)}`,
  ].join('')
}

/** Without the parts that hardly have one. */
function shares(used: Map<string, number>, count: number): Cpu {
  const all = [...used].map(([part, ms]): [string, number] => [part, ms / count])
  const sum = all.reduce((total, [, ms]) => total + ms, 0)
  return Object.fromEntries([...all.filter(([, ms]) => ms > 0.01), ['sum', sum]])
}

const list = (cpu: Cpu): string =>
  Object.entries(cpu)
    .map(([part, ms]) => `${part} ${ms.toFixed(2)}`)
    .join(', ')
