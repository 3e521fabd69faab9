import type { SwatchModel } from '../models.ts'
import type { Place } from '../place.ts'

/** A round of colour. The colour is an attribute of a drawing, for a strict policy forbids inline styles. */
export function Swatch({ hex, size = 14 }: { hex: string; size?: number }) {
  return (
    <svg class="swatch" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r="9.5" fill={`#${hex.replace('#', '')}`} />
    </svg>
  )
}

/** What colours a product comes in: the first few, and how many. */
export function Swatches({ at, swatches }: { at: Place; swatches: SwatchModel[] }) {
  if (swatches.length < 2) return null
  return (
    <p class="swatches">
      {swatches.slice(0, 4).map(swatch => (
        <Swatch hex={swatch.hex} />
      ))}
      <span>{at.words.product.colours(swatches.length)}</span>
    </p>
  )
}
