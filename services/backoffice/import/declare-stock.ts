import { createHash } from 'node:crypto'
import { noteDeclared, type StoredProduct } from '../../catalog/index.ts'
import { moveStock, openStock, readStock } from '../../stock/index.ts'
import type { ImportContext } from './import-context.ts'
import type { Refusal, Wish } from './wish.ts'

const REMEMBER_SECONDS = 24 * 60 * 60

/** A product as a file wishes it and as it was; undefined when it is new. */
export interface Counted {
  wish: Wish
  stored: StoredProduct | undefined
}

/**
 * Brings stock to the numbers that a file declares, by movements as all others. A number that the last file declared,
 * too, is no new count: what was sold since stays sold. The movement's id follows from the SKU and the count, so that
 * two imports of one file at once move it once.
 */
export async function declareStock({ mysql, redis }: ImportContext, counted: Counted[]): Promise<Refusal[]> {
  const fresh = counted.flatMap(({ wish, stored }) =>
    [...wish.stock].flatMap(([sku, stock]) => {
      const { declared = null, declarations = 0 } = stored?.stock[sku] ?? {}
      return declared === stock ? [] : [{ sku, stock, declarations, line: wish.line }]
    }),
  )
  if (fresh.length === 0) return []
  const skus = fresh.map(({ sku }) => sku)
  await openStock(redis, mysql, skus)
  const available = await readStock(redis, skus)
  const day = new Date().toISOString().slice(0, 10)
  const refused: Refusal[] = []
  const done: { sku: string; stock: number }[] = []
  await Promise.all(
    fresh.map(async ({ sku, stock, declarations, line }) => {
      const there = available.get(sku)
      const delta = stock - (there ?? 0)
      const id = `import:${createHash('sha1').update(sku).digest('hex').slice(0, 20)}:${declarations + 1}:${day}`
      const answer =
        there == null
          ? { status: 'unknown' }
          : delta === 0
            ? { status: 'ok' }
            : await moveStock(redis, {
                id,
                kind: 'adjust',
                lines: [{ sku, delta }],
                bulk: true,
                rememberSeconds: REMEMBER_SECONDS,
              })
      if (answer.status === 'ok') done.push({ sku, stock })
      else refused.push({ line, reason: `stock of ${sku} was not moved (${answer.status}): import it again` })
    }),
  )
  await noteDeclared(mysql, done)
  return refused
}
