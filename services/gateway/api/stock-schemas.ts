import { z } from 'zod'

const LARGEST_STEP = 1_000_000

/** What the stock API takes and gives; its description is made of these. */
export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
  .describe(
    'Names the wish: within 24 hours the same key and body get the first answer again, and change nothing.',
  )

export const stockChange = z.strictObject({
  stock: z.number().int('must be a whole number').min(1, 'must be at least 1').max(LARGEST_STEP),
  action: z.enum(['increment', 'decrement']),
  sku: z.string().min(1).max(32).optional().describe('May be left out when the product has one variant.'),
})

export const stockAnswer = z.object({
  id: z.int(),
  stock: z.int().nullable().describe('Of all variants together.'),
  variants: z.array(z.object({ sku: z.string(), stock: z.int().nullable() })),
})

export const stockMoved = z.object({
  id: z.int(),
  sku: z.string(),
  stock: z.int(),
  seq: z.int().describe('Number of the movement among those of the SKU.'),
})
