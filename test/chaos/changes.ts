import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Pool } from '../../infra/mysql/client.ts'
import { writeOutbox } from '../../infra/mysql/outbox.ts'
import { between, chance, pick } from '../../infra/seed/chance.ts'
import type { Schedule } from './schedule.ts'

const PAUSE_MS = 25
const LONGEST_TRY_MS = 60_000

export interface Product {
  id: number
  url: string
  skus: string[]
}

/** What was accepted, and so must be found again everywhere. */
export interface Accepted {
  products: Map<number, { product: Product; brand?: string }>
  movements: { sku: string; seq: number; delta: number }[]
}

interface Shop {
  origin: string
  token: string
  mysql: Pool
  products: Product[]
}

/** Makes the changes of a schedule, each tried until it is accepted or refused for good, under one id. */
export async function makeChanges(shop: Shop, { seed, changes }: Schedule): Promise<Accepted> {
  const accepted: Accepted = { products: new Map(), movements: [] }
  const run = `${seed}-${Date.now()}`
  const working: Promise<void>[] = []
  for (let n = 0; n < changes; n++) {
    const product = pick(shop.products, seed, 'product', n)
    const change = chance(seed, 'kind', n) < 0.6 ? moveStock(product, n) : rename(product, n)
    working.push(change)
    await delay(PAUSE_MS)
  }
  await Promise.all(working)
  return accepted

  async function moveStock(product: Product, n: number): Promise<void> {
    const sku = pick(product.skus, seed, 'sku', n)
    const stock = between(1, 12, seed, 'stock', n)
    const action = chance(seed, 'action', n) < 0.5 ? 'increment' : 'decrement'
    const answer = await insist(async () => {
      const answer = await fetch(`${shop.origin}/api/products/${product.id}/stock`, {
        method: 'PUT',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${shop.token}`,
          'idempotency-key': `chaos-${run}-${n}`,
        },
        body: JSON.stringify({ stock, action, sku }),
        signal: AbortSignal.timeout(5_000),
      })
      if (answer.status >= 500 || answer.status === 429) throw new Error(`PUT stock answers ${answer.status}`)
      return answer
    })
    if (answer.status !== 202) return
    const { seq } = (await answer.json()) as { seq: number }
    accepted.movements.push({ sku, seq, delta: action === 'increment' ? stock : -stock })
    note(product)
  }

  /** Whichever of two at once commits last has the last word, so the brand is read again at the end. */
  async function rename(product: Product, n: number): Promise<void> {
    const brand = `Chaos ${run} ${n}`
    await insist(() =>
      inTransaction(shop.mysql, async sql => {
        await sql.execute(
          'UPDATE product SET brand = ?, version = version + 1, text_version = text_version + 1 WHERE id = ?',
          [brand, product.id],
        )
        await writeOutbox(sql, 'product.changed', { id: product.id, facts: [`p${product.id}`] })
      }),
    )
    note(product)
  }

  function note(product: Product) {
    accepted.products.set(product.id, { product })
  }
}

/** Tries again while a server is away, for a minute at most. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  const end = Date.now() + LONGEST_TRY_MS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > end) throw error
      await delay(200)
    }
  }
}

/** Products that changes are made to: few, so that changes meet. */
export async function chooseProducts(origin: string, count: number): Promise<Product[]> {
  const { products } = await insist(async () => {
    const answer = await fetch(`${origin}/api/products?limit=${count}&sort=newest`)
    if (!answer.ok) throw new Error(`GET products answers ${answer.status}`)
    return (await answer.json()) as { products: { id: number; url: string; variants: { sku: string }[] }[] }
  })
  return products.map(({ id, url, variants }) => ({ id, url, skus: variants.map(({ sku }) => sku) }))
}

export async function rowsOf(mysql: Pool, query: string, values: unknown[]): Promise<RowDataPacket[]> {
  return (await mysql.query<RowDataPacket[]>(query, values))[0]
}
