import type { OfferModel } from '../models.ts'
import { JsonLd } from '../parts/json-ld.tsx'
import type { Place } from '../place.ts'
import { Assurance } from './assurance.tsx'
import { chosenAtFirst, combinations } from './combinations.ts'
import { Option } from './option.tsx'
import { productGroup } from './product-group.ts'
import { VariantPrice } from './variant-price.tsx'
import { liveWords, VariantStock } from './variant-stock.tsx'

/**
 * Price, choice and stock of a product: everything of its page that moves. It is cached once and holds all variants;
 * which one is seen follows from the chosen radio buttons, by the style sheet alone.
 */
export function Offer({ at, offer }: { at: Place; offer: OfferModel }) {
  const words = at.words.offer
  const all = combinations(offer)
  const chosen = chosenAtFirst(all)
  return (
    <section class="offer" aria-label={words.label}>
      <div class="offer-price" aria-live="polite">
        {all.map(one => (
          <VariantPrice at={at} combination={one} />
        ))}
      </div>
      {offer.options.map((option, axis) => (
        <Option at={at} option={option} axis={axis} all={all} chosen={chosen} />
      ))}
      <div class="offer-stock" aria-live="polite" data-words={liveWords(at)}>
        {all.map(one => (
          <VariantStock at={at} product={offer.product.id} combination={one} delivery={offer.delivery} />
        ))}
      </div>
      <ul class="assurances">
        <Assurance icon="rotate-ccw" title={words.returns} text={words.returnsNote} />
        <Assurance icon="shield-check" title={words.guarantee} text={words.guaranteeNote} />
      </ul>
      {offer.approximate && <p class="note">{words.approximate}</p>}
      <JsonLd data={productGroup(at, offer)} />
    </section>
  )
}
