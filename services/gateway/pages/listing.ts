import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { timed } from '../../../infra/telemetry/timings.ts'
import {
  type Fact,
  isFiltered,
  type ListingQuery,
  type Market,
  markets,
  parseListing,
  searchListing,
} from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toCards } from '../models/cards.ts'
import { inChosenColours } from '../models/chosen-colours.ts'
import { PAGE_SIZE, toListing } from '../models/listing.ts'
import { listingAddress } from '../models/listing-address.ts'
import { isReachable } from '../models/listing-pages.ts'
import { membershipFacts } from '../models/membership-facts.ts'
import { readParameters } from '../models/parameters.ts'
import { findBySlug, placeOf } from '../models/place-of.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { categoryUrl } from '../urls.ts'
import * as views from '../views/render.tsx'
import { redirectToCanonical } from './redirect.ts'

/** `/{market}/c/{slug}`: a department or a category, narrowed and ordered by its parameters. */
export const listingPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { locale, currency } = markets[market]
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const node = findBySlug(taxonomy, market, String(request.params.slug))
    if (!node) throw new Problem(404, 'Not found', 'There is no such category.')
    const pathIn = (other: Market) => categoryUrl(other, node.texts[markets[other].locale].slug)
    const parameters = readParameters(request)
    const { text, category, sort, ...asked } = parseListing(parameters.pairs, taxonomy.attributes).query
    // A category is not searched in: a text leads nowhere here, and neither does another category.
    const shown: ListingQuery = { ...asked, text: '', sort: sort === 'relevance' ? 'popularity' : sort }
    if (redirectToCanonical(response, parameters, listingAddress(pathIn(market), shown))) return

    const place = placeOf(taxonomy, market, node.code)
    const members = await membershipFacts(
      context,
      place.category ? [place.category] : (place.department?.categories ?? []),
    )
    const query = { ...shown, category: node.code }
    if (!isReachable(query.page, PAGE_SIZE)) throw new Problem(404, 'Not found', 'There are no more pages.')
    const result = await timed(
      'elasticsearch',
      'search',
      searchListing(context, query, { locale, currency, registry: taxonomy.attributes, size: PAGE_SIZE }),
    )
    if (query.page > 1 && result.found.length === 0)
      throw new Problem(404, 'Not found', 'There are no more pages.')
    const { cards, facts, unsure } = await toCards(
      context,
      inChosenColours(result.found, query.keywords.colour),
      market,
      taxonomy,
    )
    const narrowed = isFiltered(shown) || shown.sort !== 'popularity'
    const byOffers = isFiltered(shown) || shown.sort === 'price' || shown.sort === '-price'
    const shell = toShell(context, market, taxonomy, {
      pathIn,
      canonical: narrowed ? pathIn(market) : listingAddress(pathIn(market), shown),
      alternates: (Object.keys(markets) as Market[]).map(other => ({
        market: other,
        href: listingAddress(pathIn(other), inMarket(shown, market, other)),
      })),
      title: node.texts[locale].name,
      description: node.texts[locale].intro,
      ...(place.department ? { department: place.department.code } : {}),
      noindex: narrowed,
    })
    const head = {
      crumbs: place.crumbs,
      title: node.texts[locale].name,
      intro: node.texts[locale].intro,
      categories: (place.department?.categories ?? []).map(category => ({
        name: category.texts[locale].name,
        href: categoryUrl(market, category.texts[locale].slug),
        ...(place.category ? {} : { count: result.facets.categories.get(category.code) ?? 0 }),
        ...(category.code === node.code ? { current: true } : {}),
      })),
    }
    await sendPage(context, response, began, {
      html: views.listingPage(
        shell,
        toListing(head, { path: pathIn(market), query: shown, result, cards }, market, taxonomy),
      ),
      facts: new Map<Fact, number>([...facts, ...members, ['nav', taxonomy.version]]),
      // A change of price or stock purges only the pages that show it; how it orders or narrows others is seen in a minute.
      kept: byOffers ? keep.search : narrowed ? keep.results : keep.page,
      unsure,
    })
  }

/** The same view in another market; a price means nothing in another currency. */
const inMarket = (query: ListingQuery, from: Market, to: Market): ListingQuery =>
  markets[from].currency === markets[to].currency ? query : { ...query, price: {} }
