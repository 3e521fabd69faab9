import { type Fact, type FoundProduct, type Offer, readDocuments } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import type { Marks } from '../views/models.ts'
import { offersOrCopies } from './offers-or-copies.ts'

type Found = FoundProduct & { marks?: Marks }

/**
 * What was found and can be shown, with its offer, and the facts of both. A search sees a change seconds after a read by
 * id does: what is gone meanwhile is left out, and a text that its offer says is old is read again. `unsure`: a part of
 * it comes from a second-best source.
 */
export async function toSellable(
  context: GatewayContext,
  found: Found[],
): Promise<{ sellable: { product: Found; offer: Offer }[]; facts: [Fact, number][]; unsure: boolean }> {
  const { offers, unsure } = await offersOrCopies(
    context,
    found.map(({ id }) => id),
  )
  const isOld = ({ id, card }: Found) => card.version < (offers.get(id)?.text ?? 0)
  const old = found.filter(isOld).map(({ id }) => id)
  const read = await readDocuments(context.elasticsearch, old).catch(() => [])
  const newer = new Map(read.map(({ id, card }): [number, Found] => [id, { id, card }]))
  const sellable = found.flatMap(product => {
    const offer = offers.get(product.id)
    return offer && !offer.gone ? [{ product: newer.get(product.id) ?? product, offer }] : []
  })
  return {
    sellable,
    facts: sellable.flatMap(({ product: { id, card }, offer }): [Fact, number][] => [
      [`p${id}`, card.version],
      [`o${id}`, offer.version],
    ]),
    unsure: unsure || sellable.some(({ product }) => isOld(product)),
  }
}
