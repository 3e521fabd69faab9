import { type Category, type Department, type Market, markets } from '../../catalog/index.ts'
import { categoryUrl } from '../urls.ts'
import type { CardModel, LinkModel, ListingModel } from '../views/models.ts'
import type { ListingQuery } from './listing-query.ts'

const sortNames = {
  en: {
    popularity: 'Most loved',
    newest: 'Newest',
    price: 'Price, low to high',
    '-price': 'Price, high to low',
    rating: 'Best rated',
  },
  nl: {
    popularity: 'Meest geliefd',
    newest: 'Nieuwste',
    price: 'Prijs, laag naar hoog',
    '-price': 'Prijs, hoog naar laag',
    rating: 'Best beoordeeld',
  },
} as const

/** A listing of a department or category: its cards, the pages around them, and how else to sort them. */
export function toListing(
  node: Department | Category,
  place: { department?: Department; crumbs: LinkModel[] },
  market: Market,
  query: ListingQuery,
  total: number,
  cards: CardModel[],
): ListingModel {
  const { locale } = markets[market]
  const action = categoryUrl(market, node.texts[locale].slug)
  const address = (page: number) => {
    const parameters = new URLSearchParams()
    if (query.sort !== 'popularity') parameters.set('sort', query.sort)
    if (page > 1) parameters.set('page', String(page))
    return parameters.size > 0 ? `${action}?${parameters}` : action
  }
  return {
    crumbs: place.crumbs,
    title: node.texts[locale].name,
    intro: node.texts[locale].intro,
    categories: (place.department?.categories ?? []).map(category => ({
      name: category.texts[locale].name,
      href: categoryUrl(market, category.texts[locale].slug),
      ...(category.code === node.code ? { current: true } : {}),
    })),
    total,
    cards,
    facets: [],
    ranges: [],
    price: { fields: { from: 'price_from', to: 'price_to' }, buckets: [] },
    form: { action, carry: [] },
    applied: [],
    clearHref: action,
    sort: {
      field: 'sort',
      options: Object.entries(sortNames[locale]).map(([code, name]) => ({
        code,
        name,
        selected: code === query.sort,
      })),
    },
    page: toPages(query, total, cards.length, address),
  }
}

/** The pages around the current one: first, last, and two on either side, a gap as null. */
function toPages(
  { page: current, size }: ListingQuery,
  total: number,
  shown: number,
  address: (page: number) => string,
): ListingModel['page'] {
  const count = Math.max(1, Math.ceil(total / size))
  const numbers = [...new Set([1, current - 1, current, current + 1, count])].filter(
    n => n >= 1 && n <= count,
  )
  const links = numbers.flatMap((number, index) => {
    const link = { number, href: address(number) }
    return index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [null, link] : [link]
  })
  return {
    current,
    count,
    first: shown ? (current - 1) * size + 1 : 0,
    last: (current - 1) * size + shown,
    links,
    ...(current > 1 ? { previous: address(current - 1) } : {}),
    ...(current < count ? { next: address(current + 1) } : {}),
  }
}
