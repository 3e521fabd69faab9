import type { PricedCartLine } from '../../cart/index.ts'
import type { Locale, Taxonomy } from '../../catalog/index.ts'
import type { PictureModel } from '../views/models.ts'

/** The chosen values of a variant in words: "Oiled oak · 45 cm". */
export function optionsText(options: Record<string, string>, taxonomy: Taxonomy, locale: Locale): string {
  return Object.entries(options)
    .sort(([a], [b]) => Number(b === 'colour') - Number(a === 'colour'))
    .map(([code, value]) => namedValue(taxonomy, code, value)?.name[locale] ?? value)
    .join('\u00a0\u00a0·\u00a0 ')
}

/** The picture of a line in a cart or order: its colour, from the front. */
export function pictureOf(
  { label, options }: Pick<PricedCartLine, 'label' | 'options'>,
  taxonomy: Taxonomy,
): PictureModel {
  const hex = options.colour === undefined ? null : namedValue(taxonomy, 'colour', options.colour)?.hex
  return {
    shape: label?.shape ?? 'cube-shelf',
    tint: label?.tint ?? '#f1eee8',
    colour: hex ?? null,
    angle: 'front',
    alt: '',
  }
}

const namedValue = (taxonomy: Taxonomy, code: string, value: string) =>
  taxonomy.attributes.find(attribute => attribute.code === code)?.values[value]
