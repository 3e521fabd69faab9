import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { FieldError } from '../../../infra/http/field-errors.ts'
import { badParameters } from '../../../infra/http/parse.ts'
import {
  attributeNames,
  formatListing,
  type ListingQuery,
  type ListingResult,
  listingParameters,
  type Market,
  markets,
  parseListing,
  readCursor,
  searchListing,
  type Taxonomy,
  writeCursor,
} from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toFacets, toRanges } from '../models/listing-facets.ts'
import { type Parameters, readParameters } from '../models/parameters.ts'
import { toSellable } from '../models/sellable.ts'
import { toProductJson } from './product-json.ts'
import { market, type productList } from './schemas.ts'
import { sendJson } from './send-json.ts'

/** The parameters beside those that narrow and order. */
export const listParameters = z.object({
  market: market.default('en'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a number from 1 to 100')
    .transform(Number)
    .pipe(z.number().min(1, 'must be at least 1').max(100, 'must be at most 100'))
    .default(24)
    .describe('From 1 to 100; 24 unless told.'),
  cursor: z.string().max(200).optional().describe('`next` of the page before.'),
  facets: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true')
    .describe('Count what could be narrowed by, and how the prices lie.'),
})
const own = new Set(Object.keys(listParameters.shape))

/** GET: products by text, category and attributes, a page at a time. */
export const listProducts =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const { asked, query } = readRequest(readParameters(request), taxonomy)
    const { locale, currency } = markets[asked.market]
    const list = `${asked.market} ${formatListing(query)}`
    const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor, list)
    if (asked.cursor !== undefined && !after)
      badParameters([{ field: 'cursor', message: 'is not a cursor of this list' }])
    const result = await searchListing(context, query, {
      locale,
      currency,
      registry: taxonomy.attributes,
      size: asked.limit,
      hitsOnly: !asked.facets,
      exactOrder: true,
      ...(after ? { after } : {}),
    })
    const { sellable, facts, unsure } = await toSellable(context, result.found)
    const body: z.infer<typeof productList> = {
      total: result.total,
      products: sellable.map(({ product, offer }) =>
        toProductJson(product, offer, asked.market, taxonomy, context.config.origin),
      ),
      next: result.last ? writeCursor(result.last, list) : null,
      ...(result.correction ? { correction: result.correction } : {}),
      ...(asked.facets ? { facets: toFacetsJson(query, result, asked.market, taxonomy) } : {}),
    }
    await sendJson(context, response, began, {
      body,
      facts,
      kept: keep.search,
      unsure,
    })
  }

/** All that is asked for, or one 400 that names every field that is wrong. */
function readRequest({ pairs, cut }: Parameters, taxonomy: Taxonomy) {
  const errors: FieldError[] = cut ? [{ field: 'parameters', message: 'are too many' }] : []
  const asked = listParameters.safeParse(Object.fromEntries(pairs.filter(([name]) => own.has(name))))
  for (const issue of asked.error?.issues ?? [])
    errors.push({ field: issue.path.join('.'), message: issue.message })
  const rest = pairs.filter(([name]) => !own.has(name))
  const { query, problems, unknown } = parseListing(rest, taxonomy.attributes)
  errors.push(...problems, ...unknown.map(field => ({ field, message: 'is not a parameter' })))
  if (rest.some(([name]) => name === 'page'))
    errors.push({ field: 'page', message: 'is not a parameter; use cursor' })
  for (const name of repeated(pairs)) errors.push({ field: name, message: 'may be given once' })
  const codes = taxonomy.departments.flatMap(({ code, categories }) => [
    code,
    ...categories.map(({ code }) => code),
  ])
  if (query.category !== undefined && !codes.includes(query.category))
    errors.push({ field: 'category', message: 'is not a category of the shop' })
  if (!asked.success || errors.length > 0) return badParameters(errors)
  return { asked: asked.data, query }

  function repeated(pairs: Parameters['pairs']): string[] {
    const many = new Set(['brand', ...attributeNames(taxonomy.attributes).keys()])
    const once = pairs.map(([name]) => name).filter(name => !many.has(name))
    return [...new Set(once.filter((name, at) => once.indexOf(name) !== at))]
  }
}

function toFacetsJson(
  query: ListingQuery,
  result: ListingResult,
  where: Market,
  { departments }: Taxonomy,
): NonNullable<z.infer<typeof productList>['facets']> {
  const { locale, currency } = markets[where]
  const { price, priceBuckets, categories } = result.facets
  return {
    facets: toFacets(query, result, where).map(({ code, name, values }) => ({
      code,
      name,
      values: values.map(({ code, name, count, selected }) => ({ code, name, count, selected })),
    })),
    ranges: toRanges(query, result, where).map(({ code, name, unit, min, max }) => ({
      code,
      name,
      unit,
      min,
      max,
    })),
    categories: departments
      .flatMap(({ categories }) => categories)
      .map(({ code, texts }) => ({ code, name: texts[locale].name, count: categories.get(code) ?? 0 }))
      .filter(({ count }) => count > 0),
    price: price
      ? { currency, min: price.min, average: price.average, max: price.max, buckets: priceBuckets }
      : null,
  }
}

/** The parameters that narrow and order, for the description. */
export const { page: _, ...narrowing } = listingParameters
