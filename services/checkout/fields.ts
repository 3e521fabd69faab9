import * as z from 'zod/mini'
import { type Country, countryOf, formatPostcode } from './countries.ts'
import { deliveryMethods } from './delivery.ts'
import { isEmail } from './email.ts'

/** In the order in which they stand on the page: the first wrong one gets the focus. */
export const fieldNames = [
  'email',
  'name',
  'country',
  'street',
  'postcode',
  'city',
  'delivery',
  'card',
] as const
export type FieldName = (typeof fieldNames)[number]
/** What is wrong with a field: the page has the words for it. */
export type Trouble = 'missing' | 'long' | 'wrong'

/** The fields as the form sends them. */
export type CheckoutInput = Record<FieldName, string>

// Control characters and lone surrogates have no place in an address; anything else people are called by has.
const READABLE = /^[^\p{Cc}\p{Cs}]*$/u
const WITH_LETTER = /\p{L}/u

const trouble = (code: Trouble) => code
const spaced = z.overwrite<string>(text => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
const text = (longest: number) =>
  z
    .string(trouble('missing'))
    .check(
      spaced,
      z.minLength(1, { error: trouble('missing'), abort: true }),
      z.maxLength(longest, { error: trouble('long'), abort: true }),
      z.regex(READABLE, trouble('wrong')),
    )

/** Twelve to nineteen figures whose last one is right (Luhn, ISO/IEC 7812-1). */
function isCardNumber(figures: string): boolean {
  if (!/^\d{12,19}$/.test(figures)) return false
  const sum = [...figures].reverse().reduce((total, figure, index) => {
    const value = Number(figure) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const fields = z.object({
  email: text(254).check(z.refine(isEmail, trouble('wrong'))),
  name: text(100).check(z.regex(WITH_LETTER, trouble('wrong'))),
  country: text(2).check(z.refine(code => countryOf(code) !== undefined, trouble('wrong'))),
  street: text(120).check(z.regex(WITH_LETTER, trouble('wrong'))),
  postcode: text(16),
  city: text(80).check(z.regex(WITH_LETTER, trouble('wrong'))),
  delivery: z.enum(deliveryMethods, trouble('missing')),
  card: z.string(trouble('missing')).check(
    z.overwrite(number => number.replace(/[\s-]/g, '')),
    z.minLength(1, { error: trouble('missing'), abort: true }),
    z.refine(isCardNumber, trouble('wrong')),
  ),
})

/** Checked fields: trimmed, the postal code as the country writes it. */
export type CheckoutFields = z.infer<typeof fields>
export type Checked =
  | { fields: CheckoutFields; country: Country; troubles?: never }
  | { fields?: never; country?: never; troubles: Partial<Record<FieldName, Trouble>> }

/**
 * The one set of rules, here and in the browser: the fields as they are kept, or what is wrong, a trouble a field.
 * `currency` is the market's: it decides which countries are delivered to.
 */
export function checkFields(input: Partial<Record<string, unknown>>, currency: 'EUR' | 'GBP'): Checked {
  const parsed = fields.safeParse(input)
  const troubles: Partial<Record<FieldName, Trouble>> = {}
  for (const { path, message } of parsed.error?.issues ?? [])
    troubles[path[0] as FieldName] ??= message as Trouble
  const country = countryOf(String(input.country))
  if (country?.currency !== currency) troubles.country ??= 'wrong'
  else if (!troubles.postcode && formatPostcode(country, String(input.postcode)) === undefined)
    troubles.postcode = 'wrong'
  if (!parsed.success || !country || Object.keys(troubles).length > 0) return { troubles }
  const postcode = formatPostcode(country, parsed.data.postcode) ?? parsed.data.postcode
  return { fields: { ...parsed.data, postcode }, country }
}
