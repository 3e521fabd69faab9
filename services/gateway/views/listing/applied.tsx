import type { ListingModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

/** The filters that are on, each with a way out of it. */
export function Applied({ at, listing }: { at: Place; listing: ListingModel }) {
  const words = at.words.listing
  return (
    <div class="applied" data-swap="applied">
      {listing.applied.length > 0 && (
        <ul aria-label={words.applied}>
          {listing.applied.map(filter => (
            <li>
              <a class="chip is-on" href={filter.href} rel="nofollow" aria-label={words.remove(filter.name)}>
                {filter.name}
                <Icon name="x" size={14} />
              </a>
            </li>
          ))}
          <li>
            <a class="chip" href={listing.clearHref}>
              {words.clear}
            </a>
          </li>
        </ul>
      )}
    </div>
  )
}
