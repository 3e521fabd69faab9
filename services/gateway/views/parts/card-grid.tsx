import type { CardModel } from '../models.ts'
import type { Place } from '../place.ts'
import { remembered } from '../remembered.tsx'
import { Card } from './card.tsx'

/** Some 3 kB each. */
const KnownCard = remembered(Card, 4_096)

// What a card is wide in each grid: these follow the columns and gutters in assets/css/parts/card.css.
const sizes = {
  four: '(min-width: 1408px) 310px, (min-width: 768px) 22vw, 46vw',
  listing:
    '(min-width: 1408px) 241px, (min-width: 1344px) 18vw, (min-width: 1024px) 23vw, (min-width: 768px) 30vw, 46vw',
}

interface Props {
  at: Place
  cards: CardModel[]
  kind: keyof typeof sizes
  /** How many are in the first view. */
  first?: number
  level?: 2 | 3
}

/** Products in rows. */
export function CardGrid({ at, cards, kind, first = 0, level = 3 }: Props) {
  return (
    <ul class={`cards cards-${kind}`}>
      {cards.map((card, index) => (
        <li>
          <KnownCard at={at} card={card} sizes={sizes[kind]} first={index < first} level={level} />
        </li>
      ))}
    </ul>
  )
}
