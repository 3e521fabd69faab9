import type { Fact, FoundProduct, Market, Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import type { CardModel, Marks } from '../views/models.ts'
import { toCard } from './card.ts'
import { offersOrCopies } from './offers-or-copies.ts'

/**
 * Cards in the order found, with what a search marked in their titles, and the facts they are made of. `unsure`: prices
 * come from the documents' copies.
 */
export async function toCards(
  context: GatewayContext,
  found: (FoundProduct & { marks?: Marks })[],
  market: Market,
  taxonomy: Taxonomy,
): Promise<{ cards: CardModel[]; facts: [Fact, number][]; unsure: boolean }> {
  const { offers, unsure } = await offersOrCopies(
    context,
    found.map(({ id }) => id),
  )
  const now = new Date()
  const sellable = found.flatMap(product => {
    const offer = offers.get(product.id)
    return offer ? [{ product, offer }] : []
  })
  return {
    cards: sellable.map(({ product, offer }) => ({
      ...toCard(product, offer, market, taxonomy, now),
      ...(product.marks ? { titleMarks: product.marks } : {}),
    })),
    facts: sellable.flatMap(({ product: { id, card }, offer }): [Fact, number][] => [
      [`p${id}`, card.version],
      [`o${id}`, offer.version],
    ]),
    unsure,
  }
}
