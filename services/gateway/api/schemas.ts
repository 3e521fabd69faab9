import { z } from 'zod'
import { type Market, markets } from '../../catalog/index.ts'

/** What the API takes and gives, once: handlers check by these and return their types, the description is made of them. */
export const market = z
  .enum(Object.keys(markets) as [Market, ...Market[]], 'must be en, nl or en-gb')
  .describe('Decides language and currency.')

const money = z.object({
  amount: z.int().describe('In minor units, VAT included.'),
  was: z.int().optional().describe('Before the sale that is running.'),
  lowest30d: z.int().optional().describe('Lowest of the 30 days before the sale.'),
  currency: z.enum(['EUR', 'GBP']),
})
const variant = z.object({
  sku: z.string(),
  ean: z.string(),
  options: z.record(z.string(), z.string()).describe('Attribute code to value code.'),
  price: money,
  availability: z.enum(['in_stock', 'low', 'sold_out', 'unknown']),
})

export const product = z.object({
  id: z.int(),
  title: z.string(),
  summary: z.string(),
  brand: z.string(),
  category: z.string(),
  department: z.string(),
  url: z.url(),
  picture: z.url(),
  rating: z.object({ average: z.number(), count: z.int() }).nullable(),
  createdAt: z.iso.datetime(),
  variants: z.array(variant),
})

export const productDetails = product.extend({
  description: z.string(),
  attributes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      values: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
      value: z.number().optional(),
      unit: z.string().nullable().optional(),
    }),
  ),
  pictures: z.array(z.url()),
  deliveryDays: z.int(),
})

const value = z.object({ code: z.string(), name: z.string(), count: z.int(), selected: z.boolean() })
const facets = z.object({
  facets: z.array(z.object({ code: z.string(), name: z.string(), values: z.array(value) })),
  ranges: z.array(
    z.object({ code: z.string(), name: z.string(), unit: z.string(), min: z.number(), max: z.number() }),
  ),
  categories: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
  price: z
    .object({
      currency: z.enum(['EUR', 'GBP']),
      min: z.int(),
      average: z.int(),
      max: z.int(),
      buckets: z.array(z.object({ from: z.int(), to: z.int(), count: z.int() })),
    })
    .nullable(),
})

export const productList = z.object({
  total: z.int(),
  products: z.array(product),
  next: z.string().nullable().describe('Give it as `cursor` to go on; null at the end.'),
  correction: z.string().optional().describe('A spelling that finds something, when q does not.'),
  facets: facets.optional(),
})

const category = z.object({ code: z.string(), name: z.string(), url: z.url(), count: z.int() })
export const categoryList = z.object({
  departments: z.array(category.extend({ categories: z.array(category) })),
})

export const suggestions = z.object({
  query: z.string(),
  products: z.array(
    z.object({
      href: z.string(),
      title: z.string(),
      marks: z.array(z.tuple([z.int(), z.int()])).describe('Offsets of what was typed.'),
      line: z.string(),
      price: z.string(),
      picture: z.string(),
    }),
  ),
  categories: z.array(z.object({ href: z.string(), name: z.string(), within: z.string().optional() })),
  all: z.object({ href: z.string(), text: z.string() }),
})
