import type { PoolConnection } from '../../../infra/mysql/client.ts'
import {
  addValues,
  type Change,
  Conflict,
  checkProduct,
  completeAll,
  loadRegistry,
  type ProductState,
  parseState,
  type Registry,
  type StoredProduct,
  skuOwners,
  Unfit,
} from '../../catalog/index.ts'
import { refuseTakenEans } from './refuse-taken-eans.ts'
import type { Refusal, Wish } from './wish.ts'

export type WishedChange = Change & { wish: Wish }

/** The changes that wishes ask for, on top of what is stored; those that do not fit are refused by their line. */
export async function planChanges(
  sql: PoolConnection,
  wishes: Wish[],
  stored: Map<string, StoredProduct>,
  pictures: Map<Wish, object>,
  registry: Registry,
): Promise<{ changes: WishedChange[]; lines: Refusal[] }> {
  const owners = await skuOwners(
    sql,
    wishes.flatMap(({ skus }) => skus),
  )
  const taken = new Set<string>()
  const fitting: { wish: Wish; found: StoredProduct | undefined; wished: ProductState }[] = []
  const lines: Refusal[] = []
  for (const wish of wishes) {
    try {
      const found = stored.get(wish.handle)
      const foreign = wish.skus.find(
        sku => taken.has(sku) || (owners.has(sku) && owners.get(sku) !== found?.id),
      )
      if (foreign !== undefined) throw new Conflict(`the SKU ${foreign} belongs to another product`)
      // Its lines are told of already.
      if (wish.skus.length === 0 && wish.refused.length > 0 && !found) continue
      if (found?.deleted) throw new Conflict(`the product ${wish.handle} was deleted`)
      const wished = parseState({
        ...(wish.toState(found?.state, registry) as object),
        ...pictures.get(wish),
      })
      checkProduct(wished, registry)
      fitting.push({ wish, found, wished })
      for (const sku of wish.skus) taken.add(sku)
    } catch (error) {
      if (!(error instanceof Unfit) && !(error instanceof Conflict)) throw error
      lines.push({ line: wish.line, reason: error.message })
    }
  }
  const states = await completeAll(
    sql,
    fitting.map(({ found, wished }) => ({ before: found?.state, wished })),
    new Date(),
  )
  const complete = fitting.map(({ wish, found, wished }, at) => ({
    wish,
    after: states[at] ?? wished,
    ...(found ? { id: found.id, before: found.state } : {}),
  }))
  const { fitting: changes, refused } = await refuseTakenEans(sql, complete)
  for (const { wished, reason } of refused) lines.push({ line: wished.wish.line, reason: reason.message })
  return { changes, lines }
}

/** The registry with the values that the wishes need added to it. */
export async function withMissingValues(
  sql: PoolConnection,
  wishes: Wish[],
  registry: Registry,
): Promise<Registry> {
  const missing = wishes.flatMap(wish => {
    try {
      return wish.missingValues(registry)
    } catch (error) {
      // Told with the product's line, when its state is made.
      if (error instanceof Unfit) return []
      throw error
    }
  })
  if (missing.length === 0) return registry
  const each = new Map(missing.map(value => [`${value.attribute} ${value.code}`, value]))
  await addValues(sql, [...each.values()])
  return loadRegistry(sql)
}
