export type CountryCode = 'NL' | 'BE' | 'DE' | 'FR' | 'LU' | 'IE' | 'AT' | 'GB'

export interface Country {
  code: CountryCode
  name: { en: string; nl: string }
  currency: 'EUR' | 'GBP'
  /** Working days that a parcel is longer on its way than within the Netherlands. */
  extraDays: number
  postcode: {
    /** Tried on the text in capitals, without spaces and hyphens. */
    pattern: RegExp
    example: string
    /** Where the space or hyphen belongs, as a replacement of `pattern`. */
    form?: string
  }
}

/**
 * Where the shop delivers. Forms of postal codes: Universal Postal Union, "Addressing solutions"; the Dutch letters SA,
 * SD and SS are never given out; a British code is outward (one or two letters, a figure, perhaps one more) and inward.
 */
const countries: readonly Country[] = [
  {
    code: 'NL',
    name: { en: 'Netherlands', nl: 'Nederland' },
    currency: 'EUR',
    extraDays: 0,
    postcode: { pattern: /^([1-9]\d{3})((?!SA|SD|SS)[A-Z]{2})$/, example: '8011 PK', form: '$1 $2' },
  },
  {
    code: 'BE',
    name: { en: 'Belgium', nl: 'België' },
    currency: 'EUR',
    extraDays: 0,
    postcode: { pattern: /^(?:B)?([1-9]\d{3})$/, example: '9000', form: '$1' },
  },
  {
    code: 'DE',
    name: { en: 'Germany', nl: 'Duitsland' },
    currency: 'EUR',
    extraDays: 1,
    postcode: { pattern: /^(?:D)?((?!00)\d{5})$/, example: '10115', form: '$1' },
  },
  {
    code: 'FR',
    name: { en: 'France', nl: 'Frankrijk' },
    currency: 'EUR',
    extraDays: 2,
    postcode: { pattern: /^(?:F)?((?!00)\d{5})$/, example: '75011', form: '$1' },
  },
  {
    code: 'LU',
    name: { en: 'Luxembourg', nl: 'Luxemburg' },
    currency: 'EUR',
    extraDays: 1,
    postcode: { pattern: /^(?:L)?([1-9]\d{3})$/, example: '1009', form: '$1' },
  },
  {
    code: 'IE',
    name: { en: 'Ireland', nl: 'Ierland' },
    currency: 'EUR',
    extraDays: 3,
    postcode: {
      pattern: /^([AC-FHKNPRTV-Y]\d[\dW])([\dAC-FHKNPRTV-Y]{4})$/,
      example: 'D02 X285',
      form: '$1 $2',
    },
  },
  {
    code: 'AT',
    name: { en: 'Austria', nl: 'Oostenrijk' },
    currency: 'EUR',
    extraDays: 2,
    postcode: { pattern: /^(?:A)?([1-9]\d{3})$/, example: '1010', form: '$1' },
  },
  {
    code: 'GB',
    name: { en: 'United Kingdom', nl: 'Verenigd Koninkrijk' },
    currency: 'GBP',
    extraDays: 1,
    postcode: {
      pattern: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/,
      example: 'E1 6AN',
      form: '$1 $2',
    },
  },
]

/** Where the shop delivers for this money. */
export const countriesOf = (currency: 'EUR' | 'GBP'): readonly Country[] =>
  countries.filter(country => country.currency === currency)

export const countryOf = (code: string): Country | undefined =>
  countries.find(country => country.code === code)

/** The postal code as the country writes it; undefined when it is none of that country. Case and spaces are free. */
export function formatPostcode(country: Country, text: string): string | undefined {
  const bare = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  const { pattern, form } = country.postcode
  if (bare.length > 12 || !pattern.test(bare)) return undefined
  return bare.replace(pattern, form ?? '$&')
}
