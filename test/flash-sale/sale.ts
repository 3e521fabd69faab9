import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import { keys } from '../../infra/redis/keys.ts'
import { compareStock, moveStock } from '../../services/stock/index.ts'
import { type Servers, wrongInBooks } from '../buyers/books.ts'
import type { Thing } from '../buyers/buy.ts'
import { openDoor } from '../buyers/shop-door.ts'
import { until } from '../until.ts'
import { type Ending, tryToBuy } from './buyer.ts'
import { killWorkers } from './kill-workers.ts'
import { emptyTimeline, type Second } from './timeline.ts'

export interface Wanted {
  origin: string
  buyers: number
  units: number
  /** How many try at once. */
  atOnce: number
  /** Decides when which workers die. */
  seed: number
  /** So many processes are killed at most. */
  deaths: number
}

export interface Report extends Omit<Wanted, 'origin'> {
  confirmed: number
  soldOut: number
  /** Pieces that left beyond those that were there. */
  oversold: number
  /** Accepted, and not confirmed. */
  lost: number
  /** Who was told neither. */
  untold: number
  seconds: number
  /** From the first click to the end that a buyer was told, in seconds: half of them, nearly all, the last. */
  told: { p50: number; p95: number; most: number }
  timeline: Second[]
  /** What does not hold; nothing, as it has to be. */
  wrong: string[]
}

const AT_REST_MS = 90_000

/**
 * Many want what there is little of, a piece each, while the workers behind the shop are killed. Resolves when every
 * buyer was told an end and nothing is under way any more, with what happened and what does not hold.
 */
export async function holdSale(servers: Servers, wanted: Wanted): Promise<Report> {
  const { origin, buyers, units, atOnce, seed, deaths } = wanted
  const { mysql, redis } = servers
  const thing = await layOut(servers, units)
  const before = await stockOf(servers, thing.sku)
  // Those who were told yes look at their tickets beside those who still try.
  const { ask, close } = openDoor(origin, atOnce + units)
  const timeline = emptyTimeline()
  const endings: Ending[] = []
  const tickets: string[] = []
  const killing = killWorkers(redis, { seed, most: deaths, died: () => timeline.note('deaths') })
  const began = performance.now()
  let next = 0
  const following: Promise<void>[] = []
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < buyers) {
        next++
        const { accepted, ending } = await tryToBuy(ask, thing)
        if (accepted) {
          tickets.push(accepted)
          timeline.note('accepted')
        }
        following.push(
          ending.then(end => {
            endings.push(end)
            if (end.end === 'confirmed') timeline.note('confirmed')
            if (end.end === 'sold out') timeline.note('soldOut')
          }),
        )
      }
    }),
  )
  await Promise.all(following)
  const seconds = (performance.now() - began) / 1000
  const died = await killing.stop()
  await close()

  const wrong = await atRest(() => wrongInBooks(servers, tickets))
  const counted = (end: Ending['end']) => endings.filter(one => one.end === end).length
  const [confirmed, soldOut, untold] = [counted('confirmed'), counted('sold out'), counted('untold')]
  const after = await stockOf(servers, thing.sku)
  const left = before.onHand - after.onHand
  const want = (holds: boolean, what: string) => {
    if (!holds) wrong.push(what)
  }
  want(confirmed === Math.min(units, buyers), `${confirmed} were confirmed, of ${units}`)
  want(confirmed + soldOut === buyers, `${buyers} came, ${confirmed + soldOut} were told an end`)
  want(left === confirmed, `${confirmed} were confirmed, ${left} pieces left`)
  want(after.available === units - confirmed, `${after.available} pieces are left to sell`)
  want(
    after.reserved === before.reserved,
    `${after.reserved - before.reserved} pieces are set aside for nobody`,
  )
  const drift = (await compareStock(redis, mysql, [thing.sku]))?.drift ?? []
  want(drift.length === 0, `stock in Redis is not what the ledger says: ${JSON.stringify(drift)}`)
  const times = endings.map(({ ms }) => ms / 1000).sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 100) / 100
  return {
    buyers,
    units,
    atOnce,
    seed,
    confirmed,
    soldOut,
    oversold: Math.max(0, left - units),
    lost: tickets.length - confirmed,
    untold,
    deaths: died,
    seconds: Math.round(seconds * 10) / 10,
    told: { p50: at(0.5), p95: at(0.95), most: at(1) },
    timeline: timeline.seconds(),
    wrong,
  }
}

/** A thing of which there are exactly so many to sell. */
async function layOut({ mysql, redis }: Servers, units: number): Promise<Thing> {
  const [[row]] = await mysql.query<RowDataPacket[]>(
    `SELECT v.sku, v.product_id AS product FROM variant v JOIN stock s ON s.sku = v.sku
     WHERE s.reserved = 0 AND s.on_hand > 0 ORDER BY v.product_id DESC LIMIT 1`,
  )
  if (!row) throw new Error('There is nothing in stock.')
  const available = Number(await redis.hget(keys.stock(row.sku), 'available'))
  if (available !== units)
    await moveStock(redis, {
      id: randomUUID(),
      kind: 'adjust',
      lines: [{ sku: row.sku, delta: units - available }],
      rememberSeconds: 60,
    })
  await until('the ledger has it', async () => (await redis.hlen(keys.pending(row.sku))) === 0, 30_000)
  return { product: Number(row.product), sku: row.sku }
}

async function stockOf({ mysql, redis }: Servers, sku: string) {
  const [[row]] = await mysql.query<RowDataPacket[]>('SELECT on_hand, reserved FROM stock WHERE sku = ?', [
    sku,
  ])
  const available = Number(await redis.hget(keys.stock(sku), 'available'))
  return { onHand: Number(row?.on_hand), reserved: Number(row?.reserved), available }
}

/** What is still wrong once nothing more comes of waiting: mails and invoices may be under way, claims too. */
async function atRest(look: () => Promise<string[]>): Promise<string[]> {
  let wrong = await look()
  for (const end = Date.now() + AT_REST_MS; wrong.length > 0 && Date.now() < end; wrong = await look())
    await delay(250)
  return wrong
}
