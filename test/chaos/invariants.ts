import assert from 'node:assert/strict'
import { type ChannelModel, connect } from 'amqplib'
import type { Config } from '../../infra/config.ts'
import type { Client } from '../../infra/elasticsearch/client.ts'
import type { Pool } from '../../infra/mysql/client.ts'
import { bulkOf, deadQueueOf, RETRY_DELAYS_MS, retryExchange } from '../../infra/rabbitmq/topology.ts'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import { getProduct } from '../../services/catalog/index.ts'
import { consumers } from '../../services/events.ts'
import { until } from '../until.ts'
import { type Accepted, rowsOf } from './changes.ts'

const LONGEST_MS = 180_000
const ESI_PAGE_MS = 5_000

interface Servers {
  config: Config
  mysql: Pool
  redis: Redis
  elasticsearch: Client
  /** Dead letters that others left before, by queue. */
  left: Record<string, number>
}

/**
 * What must hold once the shop has come to rest, waited for up to three minutes, in which Elasticsearch starts on a busy machine: nothing is under way, no message was given up,
 * every accepted movement is in the ledger once, stock in Redis is stock in MySQL, and Elasticsearch, Redis and the page
 * that Varnish serves show what MySQL has. Rejects with what did not.
 */
export async function assertAtRest(
  { config, mysql, redis, elasticsearch, left }: Servers,
  accepted: Accepted,
) {
  const holds = (what: string, check: () => Promise<void>) => {
    let last: unknown
    const probe = () =>
      check().then(
        () => true,
        error => {
          last = error
          return false
        },
      )
    return until(what, probe, LONGEST_MS).catch(error => {
      throw new Error(`${error.message}: ${(last as Error)?.message}`)
    })
  }
  await holds('nothing is under way', async () => {
    assert.equal(await redis.xlen(keys.movements), 0, 'movements on the stream')
    assert.equal((await rowsOf(mysql, 'SELECT 1 FROM outbox', [])).length, 0, 'rows in the outbox')
    assert.deepEqual(await waitingIn(config.rabbitmq.url), left, 'messages in queues')
  })
  await holds('stock is the same in the ledger, in MySQL and in Redis', () => stockIsRight())
  for (const { product } of accepted.products.values())
    await holds(`product ${product.id} is the same everywhere`, async () => {
      const [row] = await rowsOf(mysql, 'SELECT version, offer_version, brand FROM product WHERE id = ?', [
        product.id,
      ])
      const document = await getProduct(elasticsearch, product.id)
      assert.equal(document?.version, row?.version, 'version in Elasticsearch')
      const offer = JSON.parse((await redis.get(keys.offer(product.id))) ?? '{}')
      assert.equal(offer.version, row?.offer_version, 'version in Redis')
      const page = await fetch(`${config.origin}${new URL(product.url).pathname}`, {
        signal: AbortSignal.timeout(ESI_PAGE_MS),
      })
      const brand = String(row?.brand).replaceAll('&', '&amp;')
      assert.ok((await page.text()).includes(brand), `${brand} on the page`)
    })

  async function stockIsRight() {
    for (const sku of new Set(accepted.movements.map(movement => movement.sku))) {
      const ledger = await rowsOf(mysql, 'SELECT * FROM stock_movement WHERE sku = ? ORDER BY seq', [sku])
      for (const { seq, delta } of accepted.movements.filter(movement => movement.sku === sku)) {
        const found = ledger.filter(row => Number(row.seq) === seq)
        assert.deepEqual(
          found.map(row => row.delta),
          [delta],
          `${sku} #${seq} in the ledger`,
        )
      }
      const numbers = ledger.map(row => Number(row.seq))
      assert.equal(new Set(numbers).size, (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1, `gaps in ${sku}`)
      const [stock] = await rowsOf(mysql, 'SELECT * FROM stock WHERE sku = ?', [sku])
      const free = stock?.on_hand - (stock?.reserved ?? 0)
      assert.equal(Number(await redis.hget(keys.stock(sku), 'available')), free, `available of ${sku}`)
      assert.equal(await redis.hlen(keys.pending(sku)), 0, `pending of ${sku}`)
    }
  }
}

/** The dead letters that are there, by queue. */
export async function deadLettersIn(url: string): Promise<Record<string, number>> {
  const dead = new Set(consumers.map(({ name }) => deadQueueOf(name)))
  return Object.fromEntries(Object.entries(await waitingIn(url)).filter(([queue]) => dead.has(queue)))
}

/** What waits, by queue; dead letters included, since none of these accidents is a message's fault. */
async function waitingIn(url: string): Promise<Record<string, number>> {
  const connection: ChannelModel = await connect(url, { timeout: 5_000 })
  connection.on('error', () => {})
  try {
    const channel = await connection.createChannel()
    channel.on('error', () => {})
    const names = consumers.flatMap(({ name, bulk }) => [
      name,
      deadQueueOf(name),
      ...(bulk.length > 0 ? [bulkOf(name)] : []),
    ])
    const waiting: Record<string, number> = {}
    for (const queue of [...names, ...RETRY_DELAYS_MS.map(retryExchange)]) {
      const { messageCount } = await channel.checkQueue(queue)
      if (messageCount > 0) waiting[queue] = messageCount
    }
    return waiting
  } finally {
    await connection.close().catch(() => {})
  }
}
