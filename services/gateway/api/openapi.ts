import type { RequestHandler } from 'express'
import { z } from 'zod'
import { problem } from '../../../infra/http/problem-schema.ts'
import { attributeNames, type Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { productParameters } from './get-product.ts'
import { categoryParameters } from './list-categories.ts'
import { listParameters, narrowing } from './list-products.ts'
import { buyingPaths, buyingSchemas } from './openapi-buying.ts'
import type { Json, Operation, Parameter } from './operation.ts'
import * as schemas from './schemas.ts'
import { sendJson } from './send-json.ts'
import { idempotencyKey, stockAnswer, stockChange, stockMoved } from './stock-schemas.ts'
import { suggestParameters } from './suggest.ts'

export interface Description {
  openapi: string
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: Json
}

/** A schema as JSON Schema, without the dialect that the document names once. */
function toJson(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const inQuery = (shape: Record<string, z.ZodType>): Parameter[] =>
  Object.entries(shape).map(([name, schema]) => {
    const { description, ...json } = toJson(schema, 'input')
    const required = !schema.safeParse(undefined).success
    return {
      name,
      in: 'query',
      required,
      ...(description ? { description: String(description) } : {}),
      schema: json,
    }
  })

/** Every attribute of the catalogue narrows a list: keywords by their values, numbers by two bounds. */
const ofAttributes = ({ attributes }: Taxonomy): Parameter[] =>
  [...attributeNames(attributes)].map(([name, { attribute, end }]) => ({
    name,
    in: 'query',
    required: false,
    description: end
      ? `${attribute.name.en}, ${end === 'from' ? 'at least' : 'at most'}${attribute.unit ? `, in ${attribute.unit}` : ''}.`
      : `${attribute.name.en}; may be repeated.`,
    schema: end
      ? { type: 'number', minimum: 0 }
      : { type: 'array', items: { type: 'string', enum: Object.keys(attribute.values) } },
    ...(end ? {} : { explode: true }),
  }))

const named = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (name: string, type = 'application/json') => ({ content: { [type]: { schema: named(name) } } })
const refused = (description: string) => ({ description, ...json('Problem', 'application/problem+json') })
const away = { '503': refused('A part of the shop is away; try again after Retry-After seconds.') }
const bad = { '400': refused('A parameter is wrong; `errors` names it.'), ...away }
const id: Parameter = { name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }

/** The description of the API, OpenAPI 3.1, made of the schemas that its handlers check by. */
export function describeApi(taxonomy: Taxonomy, origin: string): Description {
  const repeatable = new Set(['brand'])
  const narrow = inQuery(narrowing).map(parameter => ({
    ...parameter,
    required: false,
    ...(repeatable.has(parameter.name)
      ? { schema: { type: 'array', items: parameter.schema }, explode: true }
      : {}),
  }))
  return {
    openapi: '3.1.0',
    info: {
      title: 'merel',
      version: '1.0.0',
      description:
        'Products, categories, stock, carts and orders of the shop. Errors are problem+json (RFC 9457).',
    },
    servers: [{ url: `${origin}/api` }],
    paths: {
      '/products': {
        get: {
          summary: 'Find products',
          description: 'By text, category and attributes, a page at a time.',
          parameters: [...inQuery(listParameters.shape), ...narrow, ...ofAttributes(taxonomy)],
          responses: { '200': { description: 'A page of products.', ...json('ProductList') }, ...bad },
        },
      },
      '/products/{id}': {
        get: {
          summary: 'One product',
          parameters: [id, ...inQuery(productParameters.shape)],
          responses: {
            '200': { description: 'The product.', ...json('ProductDetails') },
            '404': refused('There is none.'),
            '410': refused('It is no longer sold.'),
            ...bad,
          },
        },
      },
      '/products/{id}/stock': {
        get: {
          summary: 'Stock of a product',
          description:
            'With `Accept: text/event-stream` an event now and after each change; 204 when there are too many streams: ask now and then.',
          parameters: [id],
          responses: {
            '200': { description: 'As of now; null while it is not known.', ...json('Stock') },
            '404': refused('There is no such product.'),
            ...bad,
          },
        },
        put: {
          summary: 'Move stock',
          description:
            'Adds to or takes from the stock of a variant. Needs a token with the scope stock:write.',
          parameters: [
            id,
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: toJson(idempotencyKey, 'input'),
            },
          ],
          requestBody: { required: true, ...json('StockChange') },
          responses: {
            '202': { description: 'Admitted, and what is left.', ...json('StockMoved') },
            '401': refused('The token is missing or not valid.'),
            '403': refused('The token lacks the scope.'),
            '404': refused('There is no such product.'),
            '409': refused('There is less than that; `stock` tells how many. Nothing was changed.'),
            '415': refused('The body is not JSON by its type.'),
            '422': refused('The key came with another body before.'),
            '429': refused('Too many keys of this token are kept.'),
            ...bad,
          },
          security: [{ token: [] }],
        },
      },
      '/categories': {
        get: {
          summary: 'Departments and categories',
          parameters: inQuery(categoryParameters.shape),
          responses: { '200': { description: 'All of them.', ...json('CategoryList') }, ...bad },
        },
      },
      ...buyingPaths({ json, refused, away, inQuery }),
      '/suggest': {
        get: {
          summary: 'Suggestions while typing',
          parameters: inQuery(suggestParameters.shape),
          responses: { '200': { description: 'Products and categories.', ...json('Suggestions') }, ...bad },
        },
      },
    },
    components: {
      schemas: {
        ProductList: toJson(schemas.productList, 'output'),
        ProductDetails: toJson(schemas.productDetails, 'output'),
        CategoryList: toJson(schemas.categoryList, 'output'),
        Suggestions: toJson(schemas.suggestions, 'output'),
        Stock: toJson(stockAnswer, 'output'),
        StockChange: toJson(stockChange, 'input'),
        StockMoved: toJson(stockMoved, 'output'),
        ...buyingSchemas(toJson),
        Problem: toJson(problem, 'output'),
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

/** GET: the description as JSON. It changes with the registry of attributes, which is of the fact `nav`. */
export const openapi =
  (context: GatewayContext): RequestHandler =>
  async (_request, response) => {
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    await sendJson(context, response, began, {
      body: describeApi(taxonomy, context.config.origin),
      facts: [['nav', taxonomy.version]],
      kept: keep.page,
    })
  }
