import { fieldErrors } from '../../../infra/http/field-errors.ts'
import { inTransaction, type Pool, type PoolConnection } from '../../../infra/mysql/client.ts'
import { complete } from './complete.ts'
import { loadStates, type StoredProduct } from './load-states.ts'
import { mergePatch } from './merge-patch.ts'
import { knownPictures } from './pictures.ts'
import { type ProductState, productState } from './product-state.ts'
import { Deleted, inWords, NotThere, Stale, Unfit } from './refusals.ts'
import { checkProduct, loadRegistry } from './registry.ts'
import { writeProducts } from './write-products.ts'

/** The product by id. Throws NotThere, or Deleted. */
export async function readProduct(pool: Pool, id: number): Promise<StoredProduct> {
  return present((await loadStates(pool, { ids: [id] }))[0], id)
}

/** Creates a product. Throws Unfit or Conflict; then nothing was written. */
export function createProduct(pool: Pool, wished: ProductState): Promise<StoredProduct> {
  return write(pool, async sql => {
    const registry = await loadRegistry(sql)
    checkProduct(wished, registry)
    await checkPictures(sql, wished)
    const after = await complete(sql, undefined, wished, new Date())
    const [written] = await writeProducts(sql, [{ after }], registry)
    return written?.id as number
  })
}

/**
 * Edits a product by a merge patch (RFC 7396) from the revision that its writer saw. Throws Stale when it is not the
 * present one, NotThere, Deleted, Unfit or Conflict; then nothing was written. A patch that changes nothing moves no
 * version.
 */
export function editProduct(
  pool: Pool,
  id: number,
  revision: number,
  patch: unknown,
): Promise<StoredProduct> {
  return write(pool, async sql => {
    const stored = await lockProduct(sql, id, revision)
    const wished = parseState(mergePatch(withoutWorkedOut(stored.state), patch))
    const registry = await loadRegistry(sql)
    checkProduct(wished, registry)
    await checkPictures(sql, wished)
    const after = await complete(sql, stored.state, wished, new Date())
    await writeProducts(sql, [{ id, before: stored.state, after }], registry)
    return id
  })
}

/** Deletes a product for good: its page answers 410, its handle and SKUs are not given out again. */
export async function deleteProduct(pool: Pool, id: number, revision: number): Promise<void> {
  await inTransaction(pool, async sql => {
    const { state } = await lockProduct(sql, id, revision)
    const registry = await loadRegistry(sql)
    await writeProducts(sql, [{ id, before: state, after: { ...state, status: 'draft' } }], registry)
    await sql.execute("UPDATE product SET status = 'deleted', revision = revision + 1 WHERE id = ?", [id])
  })
}

/** Checks a whole state, as it is after a patch. Throws Unfit, naming each field. */
export function parseState(wished: unknown): ProductState {
  const parsed = productState.safeParse(wished)
  if (parsed.success) return parsed.data
  throw new Unfit(fieldErrors(parsed.error, 'product'))
}

async function write(pool: Pool, work: (sql: PoolConnection) => Promise<number>): Promise<StoredProduct> {
  try {
    return await inTransaction(pool, async sql => {
      const id = await work(sql)
      return present((await loadStates(sql, { ids: [id] }))[0], id)
    })
  } catch (error) {
    throw inWords(error)
  }
}

async function lockProduct(sql: PoolConnection, id: number, revision: number): Promise<StoredProduct> {
  const stored = present((await loadStates(sql, { ids: [id] }, true))[0], id)
  if (stored.revision !== revision) throw new Stale(stored.revision)
  return stored
}

function present(stored: StoredProduct | undefined, id: number): StoredProduct {
  if (!stored) throw new NotThere(`There is no product ${id}.`)
  if (stored.deleted) throw new Deleted(`Product ${id} was deleted.`)
  return stored
}

/** The lowest price before a sale is the shop's to work out; an edit of the sale works it out again. */
function withoutWorkedOut(state: ProductState): ProductState {
  const variants = Object.entries(state.variants).map(([sku, variant]) => {
    const prices = Object.entries(variant.prices).map(([currency, { sale, ...price }]) => {
      const { lowest30d, ...rest } = sale ?? {}
      return [currency, sale ? { ...price, sale: rest } : price]
    })
    return [sku, { ...variant, prices: Object.fromEntries(prices) }]
  })
  return { ...state, variants: Object.fromEntries(variants) }
}

async function checkPictures(sql: PoolConnection, { pictures }: ProductState): Promise<void> {
  const known = new Set(
    await knownPictures(
      sql,
      pictures.map(({ id }) => id),
    ),
  )
  const errors = pictures.flatMap(({ id }, at) =>
    known.has(id) ? [] : [{ field: `pictures.${at}.id`, message: `there is no picture ${id}` }],
  )
  if (errors.length > 0) throw new Unfit(errors)
}
