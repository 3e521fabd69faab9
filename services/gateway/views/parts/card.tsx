import type { CardModel } from '../models.ts'
import type { Place } from '../place.ts'
import { Marked } from './marked.tsx'
import { Picture } from './picture.tsx'
import { Price, percentOff } from './price.tsx'
import { StarLine } from './stars.tsx'
import { Swatches } from './swatches.tsx'

interface Props {
  at: Place
  card: CardModel
  sizes: string
  /** In the first view: its picture is loaded at once. */
  first?: boolean
  /** Level of its heading. */
  level?: 2 | 3
}

/** A product in a grid. The whole tile leads to it; its picture is silent, for the name stands below it. */
export function Card({ at, card, sizes, first = false, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class={card.badge === 'sold_out' ? 'card is-out' : 'card'} data-id={card.id}>
      <div class="card-text">
        <Heading class="card-title">
          <a href={card.href}>
            <Marked text={card.title} marks={card.titleMarks} />
          </a>
        </Heading>
        <p class="card-line">{card.summary}</p>
        <Price at={at} price={card.price} />
        {card.rating && card.rating.count > 0 && <StarLine at={at} rating={card.rating} />}
        <Swatches at={at} swatches={card.swatches} />
      </div>
      <div class="card-picture">
        <Picture picture={card.picture} sizes={sizes} widths={[320, 640]} first={first} />
        <CardBadge at={at} card={card} />
      </div>
    </article>
  )
}

function CardBadge({ at, card }: { at: Place; card: CardModel }) {
  if (card.badge === undefined) return null
  const off = card.badge === 'sale' ? percentOff(card.price) : undefined
  return (
    <p class={`badge badge-${card.badge.replace('_', '-')}`}>
      {off === undefined ? at.words.product.badge[card.badge] : at.words.offer.off(off)}
    </p>
  )
}
