import type { ListingModel } from '../models.ts'
import type { Place } from '../place.ts'

/** Nothing to show, and what to do about it. */
export function EmptyResult({ at, listing }: { at: Place; listing: ListingModel }) {
  const words = at.words.results
  if (listing.applied.length > 0 || listing.search === undefined) {
    return (
      <div class="empty">
        <h2>{words.emptyFilters}</h2>
        <p>{words.emptyFiltersHelp}</p>
        <a class="button button-line" href={listing.clearHref}>
          {at.words.listing.clear}
        </a>
      </div>
    )
  }
  return (
    <div class="empty">
      <p>{words.emptyHelp}</p>
      <ul class="empty-links">
        {listing.search.departments.map(department => (
          <li>
            <a class="chip" href={department.href}>
              {department.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
