import type { Fact, FoundProduct, Market, Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import type { CardModel, Marks } from '../views/models.ts'
import { toCard } from './card.ts'
import { toSellable } from './sellable.ts'

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
  const { sellable, facts, unsure } = await toSellable(context, found)
  const now = new Date()
  return {
    cards: sellable.map(({ product, offer }) => ({
      ...toCard(product, offer, market, taxonomy, now),
      ...(product.marks ? { titleMarks: product.marks } : {}),
    })),
    facts,
    unsure,
  }
}
