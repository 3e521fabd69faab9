import type { CardModel } from '../models.ts'
import { CardGrid } from '../parts/card-grid.tsx'
import type { Place } from '../place.ts'

/** Other products at the foot of a product's page; nothing where there are none. */
export function GoesWith({ at, cards }: { at: Place; cards: CardModel[] }) {
  if (cards.length === 0) return null
  return (
    <section class="section">
      <h2>{at.words.product.goesWith}</h2>
      <CardGrid at={at} cards={cards} kind="four" />
    </section>
  )
}
