import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { timed } from '../../../infra/telemetry/timings.ts'
import {
  type Fact,
  isFiltered,
  type ListingQuery,
  type ListingResult,
  type Market,
  markets,
  parseListing,
  readFound,
  searchListing,
  type Taxonomy,
} from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toCards } from '../models/cards.ts'
import { inChosenColours } from '../models/chosen-colours.ts'
import { PAGE_SIZE, toListing } from '../models/listing.ts'
import { changed, listingAddress } from '../models/listing-address.ts'
import { isReachable } from '../models/listing-pages.ts'
import { listingWords } from '../models/listing-words.ts'
import { readParameters } from '../models/parameters.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { categoryUrl, productUrl, searchUrl } from '../urls.ts'
import type { ListingModel } from '../views/models.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'
import { redirectToCanonical } from './redirect.ts'

const CATEGORIES_SHOWN = 8

/**
 * `/{market}/search?q=`: what was found, narrowed and ordered like a category. Without a text, all products. A SKU or EAN
 * leads to its product.
 */
export const searchPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { locale, currency } = markets[market]
    // The version of what is found is read before it is searched for, so that the page is never older than it tells.
    const [began, version] = await Promise.all([
      renderBegan(context),
      timed('redis', 'found', readFound(context.redis)).catch(() => 0),
    ])
    const taxonomy = await context.taxonomy.get()
    const parameters = readParameters(request)
    const { query } = parseListing(parameters.pairs, taxonomy.attributes)
    const path = searchUrl(market)
    const category = categoryOf(taxonomy, query.category)
    if (!category) delete query.category
    // All of a category, searched for nothing, is its own page.
    if (category && !query.text)
      return response.redirect(302, categoryUrl(market, category.texts[locale].slug))
    if (redirectToCanonical(response, parameters, listingAddress(path, query))) return

    if (!isReachable(query.page, PAGE_SIZE)) throw new Problem(404, 'Not found', 'There are no more pages.')
    const result = await timed(
      'elasticsearch',
      'search',
      searchListing(context, query, { locale, currency, registry: taxonomy.attributes, size: PAGE_SIZE }),
    )
    if (result.exact && !isFiltered(query))
      return response.redirect(302, productUrl(market, result.exact.card.handle, result.exact.id))
    if (query.page > 1 && result.found.length === 0)
      throw new Problem(404, 'Not found', 'There are no more pages.')
    const { cards, facts, unsure } = await toCards(
      context,
      inChosenColours(result.found, query.keywords.colour),
      market,
      taxonomy,
    )

    const words = placeOf(market).words.results
    const nothing = result.total === 0 && !isFiltered(query)
    const title =
      query.text === ''
        ? listingWords[locale].everything
        : nothing
          ? words.empty(query.text)
          : words.title(query.text)
    const here = listingAddress(path, changed(query, {}))
    const head = {
      crumbs: [{ name: title, href: here }],
      title,
      categories: toCategories(query.text === '' ? undefined : query, result, taxonomy, market),
      search: {
        query: query.text,
        ...(result.correction
          ? { didYouMean: { name: result.correction, href: searchUrl(market, result.correction) } }
          : {}),
        departments: departmentLinks(taxonomy, market),
      },
    }
    const shell = toShell(context, market, taxonomy, {
      pathIn: other => searchUrl(other, query.text),
      title,
      description: title,
      noindex: true,
      query: query.text,
    })
    await sendPage(context, response, began, {
      html: views.listingPage(shell, toListing(head, { path, query, result, cards }, market, taxonomy)),
      facts: new Map<Fact, number>([...facts, ['nav', taxonomy.version], ['found', version]]),
      // What narrows or orders by price or stock moves with offers that it does not show.
      kept: isFiltered(query) || query.sort !== 'relevance' ? keep.search : keep.results,
      unsure,
    })
  }

/** The categories that most was found in, each narrowing to itself; the chosen one leads back to all. */
function toCategories(
  query: ListingQuery | undefined,
  { facets }: ListingResult,
  taxonomy: Taxonomy,
  market: Market,
): ListingModel['categories'] {
  if (!query) return departmentLinks(taxonomy, market)
  const { locale } = markets[market]
  const path = searchUrl(market)
  const found = taxonomy.departments
    .flatMap(department => [department, ...department.categories])
    .filter(({ code }) => code === query.category || !taxonomy.departments.some(other => other.code === code))
    .map(({ code, texts }) => {
      const current = code === query.category
      const { category, ...all } = changed(query, {})
      return {
        name: texts[locale].name,
        href: listingAddress(path, current ? all : { ...all, category: code }),
        count: facets.categories.get(code) ?? 0,
        ...(current ? { current } : {}),
      }
    })
    .filter(({ count, current }) => count > 0 || current)
    .sort((a, b) => Number(b.current ?? false) - Number(a.current ?? false) || b.count - a.count)
    .slice(0, CATEGORIES_SHOWN)
  // One that everything is in is no choice; when it has been chosen it is the way back.
  return found.length > 1 || found[0]?.current ? found : []
}

const categoryOf = (taxonomy: Taxonomy, code: string | undefined) =>
  taxonomy.departments
    .flatMap(department => [department, ...department.categories])
    .find(node => node.code === code)

const departmentLinks = (taxonomy: Taxonomy, market: Market) =>
  taxonomy.departments.map(({ texts }) => ({
    name: texts[markets[market].locale].name,
    href: categoryUrl(market, texts[markets[market].locale].slug),
  }))
