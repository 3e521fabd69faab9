import type { Pool } from '../../../infra/mysql/client.ts'
import type { Redis } from '../../../infra/redis/client.ts'
import {
  listProducts,
  loadRegistry,
  loadStates,
  type ProductState,
  type Registry,
} from '../../catalog/index.ts'
import { readStock } from '../../stock/index.ts'

export interface ExportedProduct {
  state: ProductState
  /** What is available of each SKU. */
  stock: Map<string, number>
  registry: Registry
}

const CHUNK = 500

/** Every product that was not deleted, by id, a chunk at a time in memory. */
export async function* productsToExport(mysql: Pool, redis: Redis): AsyncGenerator<ExportedProduct> {
  const registry = await loadRegistry(mysql)
  for (let after = 0; ; ) {
    const listed = await listProducts(mysql, { after }, CHUNK)
    const products = await loadStates(mysql, { ids: listed.map(({ id }) => id) })
    const available = await readStock(
      redis,
      products.flatMap(({ state }) => Object.keys(state.variants)),
    )
    for (const { state, stock } of products) {
      const counted = Object.entries(stock).map(([sku, { onHand }]): [string, number] => [
        sku,
        Math.max(0, available.get(sku) ?? onHand),
      ])
      yield { state, stock: new Map(counted), registry }
    }
    if (listed.length < CHUNK) return
    after = listed.at(-1)?.id ?? after
  }
}
