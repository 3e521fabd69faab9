import { Price, percentOff } from '../parts/price.tsx'
import type { Place } from '../place.ts'
import type { Combination } from './combinations.ts'

/** The price of one variant, with what the law asks beside a price cut. */
export function VariantPrice({ at, combination: { first, second, variant } }: Props) {
  const words = at.words.offer
  if (variant === undefined) {
    return (
      <div class="panel" data-a={first} data-b={second}>
        <p class="price">{words.notMade}</p>
        <p class="price-note">{words.chooseOther}</p>
      </div>
    )
  }
  const { price, lowest30Days } = variant
  const off = percentOff(price)
  const free = price.amount >= at.freeDeliveryFrom.amount
  return (
    <div class="panel" data-a={first} data-b={second} data-sku={variant.sku}>
      <div class="price-line">
        <Price at={at} price={price} />
        {off !== undefined && <p class="badge badge-sale">{words.off(off)}</p>}
      </div>
      {off !== undefined && lowest30Days !== undefined && (
        <p class="price-note">{words.lowest(at.money({ amount: lowest30Days, currency: price.currency }))}</p>
      )}
      <p class="price-note dotted">
        <span>{at.words.product.vat}</span>
        <span>{free ? words.freeDelivery : words.delivery(at.money(at.deliveryCost))}</span>
      </p>
    </div>
  )
}

interface Props {
  at: Place
  combination: Combination
}
