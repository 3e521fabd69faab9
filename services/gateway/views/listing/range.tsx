import type { RangeModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

/** A measure between two numbers. */
export function Range({ at, range }: { at: Place; range: RangeModel }) {
  const chosen = range.from !== undefined || range.to !== undefined
  return (
    <details class="facet" open={chosen} data-facet={range.code}>
      <summary>
        <h3>
          {range.name} <span class="soft">{range.unit}</span>
        </h3>
        <Icon name="chevron-down" size={18} />
      </summary>
      <RangeFields at={at} {...range} />
    </details>
  )
}

interface Fields {
  at: Place
  name: string
  unit: string
  fields: { from: string; to: string }
  min: number
  max: number
  from?: number
  to?: number
}

/** The two number fields of a range; empty ones show how far it goes. */
export function RangeFields({ at, name, unit, fields, min, max, from, to }: Fields) {
  const words = at.words.listing
  const field = (key: 'from' | 'to', value: number | undefined, edge: number) => (
    <label>
      <span aria-hidden="true">{words[key]}</span>
      <input
        type="number"
        inputmode="decimal"
        id={fields[key]}
        name={fields[key]}
        value={value ?? ''}
        placeholder={String(edge)}
        min={0}
        step="any"
        aria-label={key === 'from' ? words.rangeFrom(name, unit) : words.rangeTo(name, unit)}
        autocomplete="off"
      />
    </label>
  )
  return (
    <div class="range-fields">
      {field('from', from, min)}
      {field('to', to, max)}
    </div>
  )
}
