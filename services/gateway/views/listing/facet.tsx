import type { FacetModel, FacetValue } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import { Swatch } from '../parts/swatches.tsx'
import type { Place } from '../place.ts'

/** So many values stand open; the rest is one step away. */
const shownAtOnce = 7

interface Props {
  at: Place
  facet: FacetModel
  open: boolean
}

/** A group of choices with how many products each would leave. */
export function Facet({ at, facet, open }: Props) {
  if (facet.values.length === 0) return null
  const chosen = facet.values.some(value => value.selected)
  // What is chosen never hides behind "more".
  const tail = facet.values.slice(shownAtOnce)
  const split = tail.length < 3 || tail.some(value => value.selected) ? facet.values.length : shownAtOnce
  const rest = facet.values.slice(split)
  return (
    <details class="facet" open={open || chosen} data-facet={facet.code}>
      <summary>
        <h3>{facet.name}</h3>
        <Icon name="chevron-down" size={18} />
      </summary>
      <fieldset>
        <legend class="unseen">{facet.name}</legend>
        <Values at={at} facet={facet} values={facet.values.slice(0, split)} />
        {rest.length > 0 && (
          <details class="facet-rest">
            <summary>{at.words.listing.moreValues(rest.length)}</summary>
            <Values at={at} facet={facet} values={rest} />
          </details>
        )}
      </fieldset>
    </details>
  )
}

function Values({ at, facet, values }: { at: Place; facet: FacetModel; values: FacetValue[] }) {
  const type = facet.choice === 'one' ? 'radio' : 'checkbox'
  return (
    <ul>
      {values.map(value => (
        <li>
          <label class="choice">
            <input
              type={type}
              id={`${facet.code}-${value.code}`}
              name={facet.code}
              value={value.code}
              checked={value.selected}
              disabled={value.count === 0 && !value.selected}
              autocomplete="off"
            />
            {value.hex && <Swatch hex={value.hex} size={18} />}
            <span class="choice-name">{value.name}</span>
            <span class="choice-count">{at.number(value.count)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
