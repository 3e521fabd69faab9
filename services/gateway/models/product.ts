import {
  type Attribute,
  type Market,
  markets,
  type ProductDocument,
  type Taxonomy,
} from '../../catalog/index.ts'
import { pictureAngles, searchUrl } from '../urls.ts'
import type { Angle, AttributeGroup, LinkModel, ProductModel } from '../views/models.ts'
import { toRating, toSwatches } from './card.ts'

/**
 * The shell of a product page: texts, pictures, attributes and reviews, all of the fact `p<id>`. `best`: the best sold of its
 * category, itself perhaps among them.
 */
export function toProduct(
  { id, card, page }: ProductDocument,
  market: Market,
  taxonomy: Taxonomy,
  place: { crumbs: LinkModel[] },
  best: number[],
): ProductModel {
  const { locale } = markets[market]
  const title = card.title[locale]
  const colours = toSwatches(card.colours, locale, taxonomy)
  const tones = colours.length > 0 ? colours : [undefined]
  const [one, two, three, four, five] = page.ratings
  return {
    id,
    title,
    brand: { name: card.brand, href: searchUrl(market, card.brand) },
    crumbs: [...place.crumbs, { name: title, href: '' }],
    gallery: viewsOf(card).map(({ shape, angle, alt, ...named }) => ({
      angle,
      ...named,
      pictures: tones.map(tone => ({
        shape,
        colour: tone?.hex ?? null,
        angle,
        tint: card.tint,
        alt: alt || (tone ? `${title}, ${tone.name}` : title),
      })),
    })),
    description: page.description[locale].split(/\n\s*\n/),
    attributes: toAttributes(page.attributes, locale, taxonomy.attributes),
    ...toRating(card),
    reviews: {
      distribution: [five, four, three, two, one],
      // In the page's own language first, and the newest first in each.
      shown: page.reviews
        .toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale))
        .map(({ locale: written, ...review }) => ({
          ...review,
          ...(written === locale ? {} : { language: written }),
        })),
    },
    ...(best.some(other => other !== id)
      ? { goesWith: { category: card.category, ...(best.includes(id) ? { without: id } : {}) } }
      : {}),
  }
}

/** What the gallery shows: the product's own pictures, else a master from its angles. */
function viewsOf({ shape, angles, pictures }: ProductDocument['card']) {
  if (pictures)
    return pictures.map((picture, at) => ({
      ...picture,
      angle: 'front' as const,
      name: picture.alt || String(at + 1),
    }))
  return angles.filter(isAngle).map(angle => ({ shape, angle, alt: '' }))
}

const isAngle = (name: string): name is Angle => (pictureAngles as readonly string[]).includes(name)

const groupNames = {
  en: { keyword: 'Material and make', number: 'Measures' },
  nl: { keyword: 'Materiaal en uitvoering', number: 'Maten' },
} as const

function toAttributes(
  attributes: ProductDocument['page']['attributes'],
  locale: 'en' | 'nl',
  registry: Attribute[],
): AttributeGroup[] {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const rows = (kind: Attribute['kind']) =>
    registry.flatMap(({ code, name, unit, values, ...attribute }) => {
      if (attribute.kind !== kind) return []
      const codes = attributes.keyword[code]
      const number = attributes.number[code]
      if (kind === 'keyword' && codes)
        return [
          { name: name[locale], value: codes.map(value => values[value]?.name[locale] ?? value).join(', ') },
        ]
      if (kind === 'number' && number !== undefined)
        return [{ name: name[locale], value: [numbers.format(number), unit].filter(Boolean).join(' ') }]
      return []
    })
  return (['keyword', 'number'] as const)
    .map(kind => ({ name: groupNames[locale][kind], rows: rows(kind) }))
    .filter(group => group.rows.length > 0)
}
