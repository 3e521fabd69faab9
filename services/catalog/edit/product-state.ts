import { z } from 'zod'

/**
 * A product as its people write it: one shape for the owner's API and for JSON Lines (`npm run import`, `npm run
 * export`). What is derived (versions, ratings, popularity) is not in it, nor is stock, which moves by itself.
 */
const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\0')
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must have at most ${longest} characters`)
    .refine(wellFormed, 'is not well-formed text')
    .refine(text => !/[\r\n]/.test(text), 'must be one line')
const text = (longest: number) =>
  z
    .string()
    .max(longest, `must have at most ${longest} characters`)
    .refine(wellFormed, 'is not well-formed text')
    .transform(whole => whole.replaceAll('\r\n', '\n').trim())
const inBoth = <T extends z.ZodType>(schema: T) => z.strictObject({ en: schema, nl: schema })

const code = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/, 'must be a code: small letters, digits, hyphens')
const wholeNumber = (least: number, most: number) =>
  z
    .number()
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)
const moment = z.iso.datetime({ offset: true }).transform(at => new Date(at).toISOString())
const minorUnits = wholeNumber(1, 100_000_000).describe('In minor units (cents, pence), VAT included.')

export const sku = z
  .string()
  .regex(/^[A-Za-z0-9](?:[\x20-\x7e]{0,30}[\x21-\x7e])?$/, 'must be 1 to 32 plain characters')
export const handle = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words of small letters and digits, joined by hyphens')

export const sale = z
  .strictObject({
    amount: minorUnits,
    from: moment.nullable().default(null).describe('Null: it runs already.'),
    to: moment.nullable().default(null).describe('Null: it has no end yet.'),
    lowest30d: minorUnits.optional().describe('Lowest of the 30 days before; worked out unless given.'),
  })
  .refine(({ from, to }) => !from || !to || from < to, {
    path: ['to'],
    error: 'a sale must end after it begins',
  })

const price = (vatPercent: number) =>
  z
    .strictObject({
      amount: minorUnits,
      vatPercent: z.number().min(0).max(99.99).multipleOf(0.01).default(vatPercent),
      sale: sale.optional(),
    })
    .refine(({ amount, sale }) => !sale || sale.amount < amount, {
      path: ['sale', 'amount'],
      error: 'must be less than the price',
    })

/** With the standard rates of the countries that pay in them, where none is given. */
export const prices = z.strictObject({ EUR: price(21), GBP: price(20) })

const variant = z.strictObject({
  position: wholeNumber(1, 1000).optional().describe('Place among the variants; the last unless given.'),
  ean: z
    .string()
    .regex(/^\d{13}$/, 'must have 13 digits')
    .refine(hasCheckDigit, 'its last digit does not fit the others')
    .optional()
    .describe('An EAN-13; one for use inside the shop is made unless given.'),
  options: z.record(code, code).default({}).describe('Attribute code to value code.'),
  weightG: wholeNumber(0, 10_000_000).default(0),
  prices,
})

/** The shape of a product without pictures of its own whose goods nobody has photographed. */
export const BLANK = 'blank'

export const productState = z.strictObject({
  handle,
  status: z.enum(['draft', 'published']).default('draft').describe('Only what is published is in the shop.'),
  category: code,
  brand: line(80),
  title: inBoth(line(200)),
  summary: inBoth(text(300)).default({ en: '', nl: '' }).describe('One line for the card.'),
  description: inBoth(text(15_000))
    .default({ en: '', nl: '' })
    .describe('Plain text; an empty line parts paragraphs.'),
  tags: z
    .array(line(100).refine(tag => !tag.includes(','), 'must have no comma'))
    .max(250)
    .default([]),
  attributes: z
    .strictObject({
      keyword: z.record(code, z.array(code).min(1).max(20)).default({}),
      number: z.record(code, z.number().min(-1e9).max(1e9)).default({}),
    })
    .default({ keyword: {}, number: {} }),
  deliveryDays: wholeNumber(0, 60).default(1),
  shape: code.default(BLANK).describe('The drawn master that shows it while it has no pictures of its own.'),
  angles: z
    .array(z.enum(['front', 'side', 'back', 'detail']))
    .min(1)
    .max(4)
    .default(['front']),
  pictures: z
    .array(
      z.strictObject({
        id: z.string().regex(/^own-[0-9a-f]{32}$/, 'must be the id of an uploaded picture'),
        alt: text(200).default('').describe('What a person who cannot see it should know.'),
        source: z.string().max(1000).optional().describe('Where an import had it from.'),
      }),
    )
    .max(20)
    .default([]),
  variants: z
    .record(sku, variant)
    .refine(all => Object.keys(all).length > 0, 'must have at least one variant')
    .refine(all => Object.keys(all).length <= 100, 'must have at most 100 variants')
    .describe('By SKU.'),
})

export type ProductState = z.output<typeof productState>
export type VariantState = ProductState['variants'][string]

/** Whether the last of 13 digits is the check digit of the first twelve. */
export function hasCheckDigit(ean: string): boolean {
  let sum = 0
  for (let at = 0; at < 12; at++) sum += Number(ean[at]) * (at % 2 === 0 ? 1 : 3)
  return (10 - (sum % 10)) % 10 === Number(ean[12])
}
