import { MOST_LEFT_SHOWN } from '../../../stock/index.ts'
import type { OfferModel, StockState, VariantModel } from '../models.ts'
import type { Place } from '../place.ts'
import { AddToCart } from './add-to-cart.tsx'
import { Assurance } from './assurance.tsx'
import type { Combination } from './combinations.ts'

interface Props {
  at: Place
  product: number
  combination: Combination
  delivery: OfferModel['delivery']
}

/** Whether one variant can be had, and when it comes. */
export function VariantStock({ at, product, combination: { first, second, variant }, delivery }: Props) {
  if (variant === undefined) return null
  const words = at.words.offer
  const out = variant.stock.state === 'sold_out'
  return (
    <div class="panel" data-a={first} data-b={second}>
      <div class="stock-line">
        <p class={`stock stock-${variant.stock.state.replace('_', '-')}`} data-live={variant.sku}>
          {stockText(at, variant)}
        </p>
        <p class="article">{words.article(variant.sku)}</p>
      </div>
      {!out && <AddToCart at={at} product={product} variant={variant} />}
      <ul class="assurances">
        {out ? (
          <Assurance icon="circle-help" title={words.soldOutLong} text={words.chooseOther} />
        ) : (
          <Assurance icon="truck" title={at.day(delivery.date)} text={words.ordered} date={delivery.date} />
        )}
      </ul>
    </div>
  )
}

/** Every text that a stock line may come to say while the page is open; `low` by the number that is left, from 1. */
export function liveWords({ words }: Place): string {
  const { in_stock, low, sold_out, unknown } = words.offer.stock
  const left = Array.from({ length: MOST_LEFT_SHOWN }, (_, index) => low(index + 1))
  return JSON.stringify({ in_stock: in_stock(), low: left, sold_out: sold_out(), unknown: unknown() })
}

function stockText(at: Place, { stock }: VariantModel): string {
  const say: Record<StockState, (left?: number) => string> = at.words.offer.stock
  return say[stock.state](stock.left)
}
