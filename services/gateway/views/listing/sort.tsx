import type { ListingModel } from '../models.ts'
import type { Place } from '../place.ts'

/** The order of the list; a field of the filters' form, standing outside of it. */
export function Sort({ at, sort }: { at: Place; sort: ListingModel['sort'] }) {
  const words = at.words.listing
  return (
    <div class="sort">
      <label class="unseen" for="sort">
        {words.sort}
      </label>
      <select id="sort" name={sort.field} form="filter-form" autocomplete="off">
        {sort.options.map(option => (
          <option value={option.code} selected={option.selected}>
            {option.name}
          </option>
        ))}
      </select>
      <button class="button button-line no-script" type="submit" form="filter-form">
        {words.sortSubmit}
      </button>
    </div>
  )
}
