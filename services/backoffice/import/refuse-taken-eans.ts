import type { Sql } from '../../../infra/mysql/client.ts'
import { Conflict, eanOwners, type ProductState } from '../../catalog/index.ts'

/** A product that is to be written: `id` and `before` are missing while there is none. */
interface Wished {
  id?: number
  before?: ProductState
  after: ProductState
}

/**
 * Finds, before anything is written, the products whose EAN belongs to another variant: told apart here each costs
 * nothing, while one that only the database refuses makes its whole chunk be written again, half by half. A variant that
 * keeps its EAN has it; of several that want a new one the first gets it; one that another product of these gives up is
 * left to the database, which knows the order.
 */
export async function refuseTakenEans<T extends Wished>(
  sql: Sql,
  wished: T[],
): Promise<{ fitting: T[]; refused: { wished: T; reason: Conflict }[] }> {
  const variants = wished.flatMap(({ after }) => Object.values(after.variants))
  const owners = await eanOwners(
    sql,
    variants.flatMap(({ ean }) => ean ?? []),
  )
  const here = new Set(wished.map(({ id }) => id))
  /** SKUs by the EAN that they have in the end. */
  const holders = new Map<string, string>()
  for (const { before, after } of wished)
    for (const [sku, ean] of eansOf(after))
      if (before && Object.hasOwn(before.variants, sku) && before.variants[sku]?.ean === ean)
        holders.set(ean, sku)
  const fitting: T[] = []
  const refused: { wished: T; reason: Conflict }[] = []
  for (const one of wished) {
    const eans = eansOf(one.after)
    const taken = eans.find(([sku, ean], at) => {
      const owner = owners.get(ean)
      if (owner !== undefined && owner !== one.id && !here.has(owner)) return true
      const holder = holders.get(ean) ?? eans.slice(0, at).find(([, other]) => other === ean)?.[0]
      return holder !== undefined && holder !== sku
    })
    if (taken)
      refused.push({ wished: one, reason: new Conflict(`The EAN ${taken[1]} belongs to another variant.`) })
    else {
      fitting.push(one)
      for (const [sku, ean] of eans) holders.set(ean, sku)
    }
  }
  return { fitting, refused }
}

const eansOf = ({ variants }: ProductState): [sku: string, ean: string][] =>
  Object.entries(variants).flatMap(([sku, { ean }]): [string, string][] => (ean ? [[sku, ean]] : []))
