/**
 * Measures as people write them ("55 inch", 55", 1,5 m, 1 tb, 140 x 200) in one spelling each, so that a query and a
 * product meet although the index' tokenizer tears them apart. Lengths in mm, weights in g, volumes in ml; an inch is a
 * size of its own, for nobody looks for a screen in centimetres.
 */
const spellings: [base: string, factor: number, names: string][] = [
  ['mm', 1, 'mm|millimet(?:er|re)s?'],
  ['mm', 10, 'cm|centimet(?:er|re)s?'],
  ['mm', 1000, 'm|met(?:er|re)s?'],
  ['in', 1, "inch(?:es)?|in(?!\\s*\\d)|duim|\"|”|″|''"],
  ['g', 1, 'g|gr|gram(?:s|me|mes)?'],
  ['g', 1000, 'kg|kilo(?:gram)?s?'],
  ['ml', 1, 'ml|millilit(?:er|re)s?'],
  ['ml', 10, 'cl|centilit(?:er|re)s?'],
  ['ml', 1000, 'l|lt|lit(?:er|re)s?'],
  ['gb', 1, 'gb|gigabytes?'],
  ['gb', 1024, 'tb|terabytes?'],
  ['w', 1, 'w|watts?'],
  ['w', 1000, 'kw|kilowatts?'],
  ['lm', 1, 'lm|lumens?'],
  ['k', 1, 'k|kelvin'],
  ['v', 1, 'v|volts?'],
  ['ah', 1, 'ah'],
  ['mp', 1, 'mp|megapixels?'],
  ['rpm', 1, 'rpm|toeren'],
  ['person', 1, 'persons?|people|personen|persoons'],
  ['seat', 1, 'seats?|seaters?|zits|zitters?|zitplaatsen'],
  ['pc', 1, 'pcs?|pieces?|delig|delige|stuks'],
]
const unitOf = new RegExp(
  `(?<![\\p{L}\\d.,])(\\d{1,6}(?:[.,]\\d{1,3})?)[\\s-]*(?:${spellings.map(([, , names]) => `(${names})`).join('|')})(?![\\p{L}\\d/])`,
  'giu',
)
const area = /(?<![\p{L}\d.,])(\d{2,4})\s*[x×]\s*(\d{2,4})(?:\s*cm)?(?![\p{L}\d])/giu
const set = /(?<!\p{L})set\s+(?:of|van)\s+(\d{1,3})(?!\d)/giu
const size = /(?<!\p{L})(?:size|maat|eu)\s+(\d{1,3}|xs|s|m|l|xl)(?![\p{L}\d])/giu

/** "Two-seat", "tweezitsbank", "2-persoonsbed": numbers in words, and measures grown together with the thing. */
const numbers = ['one|een', 'two|twee', 'three|drie', 'four|vier', 'five|vijf', 'six|zes']
const counted = new RegExp(
  `(?<!\\p{L})(?:${numbers.map(words => `(${words})`).join('|')})(?=[\\s-]?(?:seat|person|piece|zit|persoon|delig))`,
  'giu',
)
const grownTogether = /(?<=\d[\s-]?)(zits|persoons)(?=\p{L})/giu

/** The measures in a text, and the text without them. */
export function extractUnits(written: string): { units: string[]; rest: string } {
  const text = written
    .replace(counted, (_, ...words) => String(words.findIndex(word => typeof word === 'string') + 1))
    .replace(grownTogether, '$1 ')
  const units = new Set<string>()
  const keep = (unit: string) => {
    units.add(unit)
    return ' '
  }
  const rest = text
    .replace(area, (_, a, b) => keep(`${Number(a)}x${Number(b)}`))
    .replace(set, (_, n) => keep(`${Number(n)}pc`))
    .replace(size, (_, code) => keep(`size-${code.toLowerCase()}`))
    .replace(unitOf, (whole, number, ...groups) => {
      const found = spellings[groups.findIndex(group => typeof group === 'string')]
      return found ? keep(spell(Number(number.replace(',', '.')) * found[1], found[0])) : whole
    })
  return { units: [...units], rest: rest.replace(/\s+/g, ' ').trim() }
}

const spell = (value: number, base: string) => `${Math.round(value * 100) / 100}${base}`
