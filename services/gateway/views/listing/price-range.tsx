import type { PriceRangeModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'
import { RangeFields } from './range.tsx'

/** How the prices lie, and two fields to cut from them. */
export function PriceRange({ at, price }: { at: Place; price: PriceRangeModel }) {
  const words = at.words.listing
  const { stats } = price
  if (stats === undefined) return null
  return (
    <details class="facet facet-price" open data-facet="price">
      <summary>
        <h3>{words.price}</h3>
        <Icon name="chevron-down" size={18} />
      </summary>
      <Histogram at={at} price={price} />
      <RangeFields
        at={at}
        name={words.price}
        unit={at.currency}
        fields={price.fields}
        min={Math.floor(stats.min / 100)}
        max={Math.ceil(stats.max / 100)}
        {...(price.from === undefined ? {} : { from: price.from })}
        {...(price.to === undefined ? {} : { to: price.to })}
      />
    </details>
  )
}

function Histogram({ at, price: { stats, buckets, from, to } }: { at: Place; price: PriceRangeModel }) {
  if (stats === undefined) return null
  const money = (amount: number) => at.roundMoney({ amount, currency: at.currency })
  const average = at.words.listing.average(money(stats.average))
  const highest = Math.max(1, ...buckets.map(bucket => bucket.count))
  const width = 100 / Math.max(1, buckets.length)
  // A bucket is lit when any of it lies within what is chosen.
  const lit = (bucket: { from: number; to: number }) =>
    (from === undefined || bucket.to > from * 100) && (to === undefined || bucket.from <= to * 100)
  return (
    <figure class="histogram">
      {buckets.length > 1 && (
        <svg
          width="200"
          height="48"
          viewBox="0 0 100 48"
          preserveAspectRatio="none"
          role="img"
          aria-label={at.words.listing.histogram(money(stats.min), money(stats.max), average)}
        >
          {buckets.map((bucket, index) => {
            const height = bucket.count === 0 ? 1 : Math.max(3, (bucket.count / highest) * 48)
            return (
              <rect
                class={lit(bucket) ? 'is-lit' : undefined}
                x={round(index * width + width * 0.06)}
                y={round(48 - height)}
                width={round(width * 0.88)}
                height={round(height)}
              />
            )
          })}
        </svg>
      )}
      <figcaption>
        <span>{money(stats.min)}</span>
        <span>{average}</span>
        <span>{money(stats.max)}</span>
      </figcaption>
    </figure>
  )
}

const round = (value: number): number => Math.round(value * 100) / 100
