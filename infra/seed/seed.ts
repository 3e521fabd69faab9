import type { RowDataPacket } from 'mysql2'
import { inTransaction, type Pool, type Sql } from '../mysql/client.ts'
import { productOf } from './product.ts'
import { writeRegistry } from './registry.ts'
import {
  ensureSeedState,
  markDone,
  readSeedState,
  SEED_VERSION,
  type SeedState,
  startSeedState,
} from './seed-state.ts'
import { CHUNK, writeChunk } from './write-chunk.ts'

export interface SeedOptions {
  products: number
  /** Called after every chunk. */
  onProgress?: (done: number, total: number) => void
  /** Stops between two chunks; the next run goes on from there. */
  signal?: AbortSignal
  now?: Date
}

/**
 * Fills an empty catalogue with products 1 to `products`. Goes on where an earlier run stopped, adds to a smaller
 * shop, and leaves a shop that is large enough as it is. Answers how many are there and how many it added.
 */
export async function seed(
  pool: Pool,
  { products, onProgress, signal, now = new Date() }: SeedOptions,
): Promise<{ products: number; added: number }> {
  await ensureSeedState(pool)
  const state = (await readSeedState(pool)) ?? (await begin(pool, now))
  if (state.done >= products) return { products: state.done, added: 0 }
  if (state.version !== SEED_VERSION)
    throw new Error(
      `The catalogue was begun by version ${state.version} of the seed, this is ${SEED_VERSION}: empty the database first.`,
    )
  let { done } = state
  while (done < products && !signal?.aborted) {
    const chunk = Array.from({ length: Math.min(CHUNK, products - done) }, (_, index) =>
      productOf(done + index + 1, state.today),
    )
    const next = done + chunk.length
    await inTransaction(pool, async sql => {
      await writeChunk(sql, chunk)
      await markDone(sql, next)
    })
    done = next
    onProgress?.(done, products)
  }
  return { products: done, added: done - state.done }
}

async function begin(pool: Pool, now: Date): Promise<SeedState> {
  if (await hasProducts(pool))
    throw new Error('The catalogue holds products that the seed did not make; it fills an empty one only.')
  return inTransaction(pool, async sql => {
    await writeRegistry(sql)
    return startSeedState(sql, now)
  })
}

async function hasProducts(sql: Sql): Promise<boolean> {
  const [rows] = await sql.query<RowDataPacket[]>('SELECT id FROM product LIMIT 1')
  return rows.length > 0
}
