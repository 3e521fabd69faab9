import { z } from 'zod'
import { deliveryMethods, MOST_TOTAL } from '../checkout/index.ts'

const cents = z.int().min(0).max(MOST_TOTAL)
const text = (longest: number) => z.string().min(1).max(longest)

/**
 * An order as it travels: all there is to know of it, so that whoever writes it down or tells of it reads nothing else.
 * Money in minor units, VAT included; prices are those the shopper accepted.
 */
export const orderSchema = z.object({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{12}$/),
  ticket: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  market: z.enum(['en', 'nl', 'en-gb']),
  locale: z.enum(['en', 'nl']),
  currency: z.enum(['EUR', 'GBP']),
  placedAt: z.iso.datetime(),
  email: text(254),
  address: z.object({
    name: text(100),
    street: text(120),
    postcode: text(16),
    city: text(80),
    country: z.string().length(2),
  }),
  delivery: z.object({ method: z.enum(deliveryMethods), cost: cents, date: z.iso.date() }),
  payment: z.object({ method: z.literal('card'), token: text(64) }),
  lines: z
    .array(
      z.object({
        sku: text(32),
        product: z.int().positive(),
        title: text(200),
        options: z
          .string()
          .max(200)
          .describe("the variant in the customer's language, empty where there is one"),
        quantity: z.int().min(1).max(99),
        unitPrice: cents,
        vatPercent: z.number().min(0).max(99.99),
        picture: z.object({ shape: z.string(), tint: z.string(), colour: z.string().nullable() }),
      }),
    )
    .min(1)
    .max(100),
  totals: z.object({
    goods: cents,
    delivery: cents,
    total: cents,
    vat: z.array(z.object({ percent: z.number(), gross: cents, vat: cents })).min(1),
  }),
})
export type Order = z.infer<typeof orderSchema>
