import type { PriceModel } from '../models.ts'
import type { Place } from '../place.ts'

/** A price, with the one before the sale struck out. A screen reader hears which is which. */
export function Price({ at, price }: { at: Place; price: PriceModel }) {
  const { words } = at
  if (price.was === undefined || price.was <= price.amount) {
    return (
      <p class="price">
        {price.from && <span class="price-from">{words.product.from} </span>}
        <span class="price-now">{at.money(price)}</span>
      </p>
    )
  }
  return (
    <p class="price is-sale">
      <span class="price-now">
        <span class="unseen">{words.product.now} </span>
        {price.from && <span class="price-from">{words.product.from} </span>}
        {at.money(price)}
      </span>{' '}
      <s class="price-was">
        <span class="unseen">{words.product.was} </span>
        {at.money({ amount: price.was, currency: price.currency })}
      </s>
    </p>
  )
}

/** How much of the earlier price is off, in whole per cent; undefined without a real cut. */
export function percentOff(price: PriceModel): number | undefined {
  if (price.was === undefined || price.was <= price.amount) return undefined
  return Math.max(1, Math.round((1 - price.amount / price.was) * 100))
}
