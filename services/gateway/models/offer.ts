import {
  type Market,
  markets,
  type Offer,
  type ProductDocument,
  priceNow,
  type Taxonomy,
} from '../../catalog/index.ts'
import { workingDaysFrom } from '../../checkout/index.ts'
import { shownStock } from '../../stock/index.ts'
import { productUrl } from '../urls.ts'
import type { OfferModel, OptionModel, VariantModel } from '../views/models.ts'
import { toRating } from './card.ts'

/** The offer of a product in one market: variants with price and stock as of `now`. */
export function toOfferModel(
  { id, card, page }: ProductDocument,
  offer: Offer,
  market: Market,
  taxonomy: Taxonomy,
  origin: string,
  now = new Date(),
): OfferModel {
  const { locale, currency } = markets[market]
  const title = card.title[locale]
  const options = toOptions(offer, taxonomy, locale, card, title)
  const variants = offer.variants.map(({ sku, ean, options: chosen, prices, available }): VariantModel => {
    const { amount, was, lowest30d } = priceNow(prices[currency])
    const picture = pictureOf(options, chosen)
    return {
      sku,
      ean,
      options: chosen,
      price: { amount, currency, ...(was === undefined ? {} : { was }) },
      ...(lowest30d === undefined ? {} : { lowest30Days: lowest30d }),
      stock: shownStock(available),
      ...(picture ? { picture } : {}),
    }
  })
  return {
    market,
    locale,
    origin,
    product: {
      id,
      href: productUrl(market, card.handle, id),
      title,
      brand: card.brand,
      description: page.description[locale],
      ...toRating(card),
    },
    options,
    variants,
    delivery: { days: offer.deliveryDays, date: workingDaysFrom(now, offer.deliveryDays) },
  }
}

/** The axes along which variants differ, colour first, with their values in the order of the registry. */
function toOptions(
  offer: Offer,
  taxonomy: Taxonomy,
  locale: 'en' | 'nl',
  card: ProductDocument['card'],
  title: string,
): OptionModel[] {
  const codes = [...new Set(offer.variants.flatMap(({ options }) => Object.keys(options)))]
  codes.sort((a, b) => Number(b === 'colour') - Number(a === 'colour'))
  return codes.flatMap(code => {
    const attribute = taxonomy.attributes.find(candidate => candidate.code === code)
    if (!attribute) return []
    const used = [...new Set(offer.variants.flatMap(({ options }) => options[code] ?? []))]
    const values = used.map(value => {
      const { name, hex } = attribute.values[value] ?? { name: { en: value, nl: value }, hex: null }
      if (!hex) return { code: value, name: name[locale] }
      const { shape, tint } = card
      const alt = `${title}, ${name[locale]}`
      return {
        code: value,
        name: name[locale],
        hex,
        picture: { shape, tint, colour: hex, angle: 'front' as const, alt },
      }
    })
    return [{ code, name: attribute.name[locale], values }]
  })
}

function pictureOf(options: OptionModel[], chosen: Record<string, string>) {
  const colour = options.find(({ code }) => code === 'colour')
  return colour?.values.find(({ code }) => code === chosen.colour)?.picture
}
