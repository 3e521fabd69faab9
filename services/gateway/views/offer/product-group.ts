import { contentUrl, pictureUrl } from '../../urls.ts'
import type { OfferModel, StockState, VariantModel } from '../models.ts'
import type { Place } from '../place.ts'

const availability: Record<StockState, string | undefined> = {
  in_stock: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  sold_out: 'https://schema.org/OutOfStock',
  unknown: undefined,
}

const variesBy: Record<string, string> = {
  colour: 'https://schema.org/color',
  size: 'https://schema.org/size',
  material: 'https://schema.org/material',
}

/** The product as search engines want it: a group, a variant an article, its price as the page shows it. */
export function productGroup(at: Place, offer: OfferModel) {
  const { product, origin } = offer
  const first = offer.variants.find(variant => variant.picture !== undefined)
  return {
    '@type': 'ProductGroup',
    '@id': `${origin}${product.href}#product`,
    productGroupID: String(product.id),
    name: product.title,
    description: product.description,
    url: origin + product.href,
    brand: { '@type': 'Brand', name: product.brand },
    image: first && imageOf(origin, first),
    variesBy: offer.options.map(option => variesBy[option.code] ?? option.name),
    aggregateRating: product.rating &&
      product.rating.count > 0 && {
        '@type': 'AggregateRating',
        ratingValue: product.rating.average,
        reviewCount: product.rating.count,
      },
    hasVariant: offer.variants.map(variant => variantData(at, offer, variant)),
  }
}

const imageOf = (origin: string, { picture }: VariantModel): string | undefined =>
  picture && origin + pictureUrl(picture, 1280, 'webp')

function variantData(at: Place, offer: OfferModel, variant: VariantModel) {
  const { product, origin } = offer
  const url = `${origin}${product.href}?${new URLSearchParams({ sku: variant.sku })}`
  const chosen = offer.options.flatMap(option => {
    const value = option.values.find(({ code }) => code === variant.options[option.code])
    return value === undefined ? [] : [{ option, name: value.name }]
  })
  const named = (code: string) => chosen.find(({ option }) => option.code === code)?.name
  return {
    '@type': 'Product',
    sku: variant.sku,
    gtin13: variant.ean,
    name: [product.title, ...chosen.map(({ name }) => name)].join(', '),
    description: product.description,
    image: imageOf(origin, variant),
    color: named('colour'),
    size: named('size'),
    offers: {
      '@type': 'Offer',
      url,
      price: (variant.price.amount / 100).toFixed(2),
      priceCurrency: variant.price.currency,
      availability: availability[variant.stock.state],
      itemCondition: 'https://schema.org/NewCondition',
      hasMerchantReturnPolicy: returnPolicy(at, origin),
      shippingDetails: shipping(at, offer, variant),
    },
  }
}

const returnPolicy = (at: Place, origin: string) => ({
  '@type': 'MerchantReturnPolicy',
  applicableCountry: at.country,
  returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
  merchantReturnDays: 60,
  returnMethod: 'https://schema.org/ReturnByMail',
  returnFees: 'https://schema.org/FreeReturn',
  merchantReturnLink: origin + contentUrl(at.market, 'returns'),
})

function shipping(at: Place, { delivery }: OfferModel, { price }: VariantModel) {
  const cost = price.amount >= at.freeDeliveryFrom.amount ? 0 : at.deliveryCost.amount
  const days = (minValue: number, maxValue: number) => ({
    '@type': 'QuantitativeValue',
    minValue,
    maxValue,
    unitCode: 'DAY',
  })
  return {
    '@type': 'OfferShippingDetails',
    shippingRate: { '@type': 'MonetaryAmount', value: (cost / 100).toFixed(2), currency: price.currency },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: at.country },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: days(0, 1),
      transitTime: days(1, Math.max(1, delivery.days)),
    },
  }
}
