import type { OptionModel } from '../models.ts'
import { Picture } from '../parts/picture.tsx'
import { Swatch } from '../parts/swatches.tsx'
import type { Place } from '../place.ts'
import { type Combination, isOut } from './combinations.ts'

interface Props {
  at: Place
  option: OptionModel
  /** 0 or 1: the first or second option. */
  axis: number
  all: Combination[]
  chosen: Combination | undefined
}

/** One thing to choose: a colour as small pictures, anything else as words. */
export function Option({ at, option, axis, all, chosen }: Props) {
  const at0 = axis === 0
  const checked = at0 ? chosen?.first : chosen?.second
  const kind = option.code === 'colour' ? 'is-colour' : 'is-words'
  return (
    <fieldset class={`option axis-${at0 ? 'a' : 'b'} ${kind}`}>
      <legend>
        {option.name}
        {option.values.map((value, index) => (
          <span class="option-chosen" data-i={index}>
            {value.name}
          </span>
        ))}
      </legend>
      <div class="option-values">
        {option.values.map((value, index) => (
          <label data-out={outWith(all, axis, index)}>
            <input
              type="radio"
              name={`option-${option.code}`}
              value={value.code}
              checked={index === checked}
              data-i={index}
              autocomplete="off"
            />
            <OptionFace value={value} />
            <span class="option-out">{at.words.offer.soldOut}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function OptionFace({ value }: { value: OptionModel['values'][number] }) {
  if (value.picture) {
    return (
      <span class="option-picture">
        <Picture picture={{ ...value.picture, alt: value.name }} sizes="56px" widths={[160]} />
      </span>
    )
  }
  return (
    <span class="option-words">
      {value.hex && <Swatch hex={value.hex} size={18} />}
      {value.name}
    </span>
  )
}

/** The indices of the other axis with which this value cannot be had, for the style sheet to strike it out. */
function outWith(all: Combination[], axis: number, index: number): string | undefined {
  const out = all
    .filter(one => (axis === 0 ? one.first : one.second) === index && isOut(one))
    .map(one => (axis === 0 ? one.second : one.first))
  return out.length === 0 ? undefined : out.join(' ')
}
