import type { ComponentChildren } from 'preact'
import type { ListingModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'
import { remembered } from '../remembered.tsx'
import { Facet } from './facet.tsx'
import { PriceRange } from './price-range.tsx'
import { Range } from './range.tsx'

/** Some 5 kB each, ranges 2 kB. */
const KnownFacet = remembered(Facet, 2_048)
const KnownRange = remembered(Range, 1_024)
const KnownPriceRange = remembered(PriceRange, 1_024)

/**
 * Everything to narrow a list by, in one GET form. Beside the list on a wide screen, a sheet over it on the phone:
 * the same element, which the style sheet takes out of the popover's hidden state where there is room.
 */
export function Filters({ at, listing }: { at: Place; listing: ListingModel }) {
  const words = at.words.listing
  return (
    <aside class="filters" id="filters" popover="auto" aria-label={words.filters}>
      <div class="filters-head">
        <h2>{words.filters}</h2>
        <button
          class="icon-button"
          type="button"
          popovertarget="filters"
          popovertargetaction="hide"
          aria-label={words.close}
        >
          <Icon name="x" />
        </button>
      </div>
      <FilterForm form={listing.form}>
        <div class="filters-body" data-swap="facets">
          {listing.facets.slice(0, 2).map((facet, index) => (
            <KnownFacet at={at} facet={facet} open={index < 2} />
          ))}
          <KnownPriceRange at={at} price={listing.price} />
          {listing.facets.slice(2).map((facet, index) => (
            <KnownFacet at={at} facet={facet} open={index < 2} />
          ))}
          {listing.ranges.map(range => (
            <KnownRange at={at} range={range} />
          ))}
        </div>
        <div class="filters-foot">
          <button class="button filters-apply" type="submit">
            {words.apply}
          </button>
          <button
            class="button filters-show"
            type="button"
            popovertarget="filters"
            popovertargetaction="hide"
            data-swap="show"
          >
            {words.show(at.words.product.count(listing.total, at.number(listing.total)))}
          </button>
        </div>
      </FilterForm>
    </aside>
  )
}

/** The form itself. Without filters it still carries the order of the list, whose field stands outside of it. */
export function FilterForm({ form, children }: { form: ListingModel['form']; children?: ComponentChildren }) {
  return (
    <form id="filter-form" action={form.action} method="get">
      {form.carry.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

/** Opens the sheet on the phone; the list's own page needs no script for it. */
export function OpenFilters({ at, on }: { at: Place; on: number }) {
  return (
    <button class="button button-line filter-open" type="button" popovertarget="filters">
      <Icon name="sliders-horizontal" size={18} />
      <span data-swap="filter-count">{at.words.listing.filter(on)}</span>
    </button>
  )
}

export const hasFilters = (listing: ListingModel): boolean =>
  listing.facets.length > 0 || listing.ranges.length > 0 || listing.price.stats !== undefined
