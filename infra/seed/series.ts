const words = (text: string): string[] => text.split(' ')

/** Invented syllables; a series opens the name of a product: `Torvik` dining chair. */
const starts = words(
  'Bren Cal Dor Den Fal Fen Gal Har Hel Jor Kel Kes Lin Lor Mar Nel Nor Or Pel Ran Ros Sel Tal Tor Ven Wil',
)
const middles = words('a be do e fi ga ji ko li lo ma mi na ni o ra ri sa ta vi')
const ends = words('vik sund wen mo ro by ham fen lo mar mi ra za ven lund sto ney mere holm')

/** What the syllables spell by accident: places, brands, people. */
const taken = new Set(
  words(
    'Marmar Marlo Fenfen Venven Denham Selby Pelham Jorvik Venmo Venlo Denza Calmar Calmo Normar Wilmar Torra',
  ),
)

const turn = (name: string): number =>
  [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x0100_0193), 7)

/** Pairs of syllables in an order that looks like none, so that neighbours have none in common. */
const pairs = starts
  .flatMap(start => ends.map(end => [start, end] as const))
  .filter(pair => !taken.has(pair.join('')))
  .sort((a, b) => turn(a.join('')) - turn(b.join('')))

/** How many names there are without and with a middle syllable. */
export const SERIES = pairs.length * (1 + middles.length)

/**
 * The name of series `number`, below `SERIES`. The first ones have two syllables, the rest three. `offset` starts
 * each noun elsewhere in the list, so that the first lamp and the first chair are of different series.
 */
export function seriesName(number: number, offset: number): string {
  const [start, end] = pairs[(number + offset) % pairs.length] as (typeof pairs)[number]
  const round = Math.floor(number / pairs.length)
  if (number >= SERIES) throw new RangeError(`There are ${SERIES} series; number ${number} is one too many`)
  return round === 0 ? start + end : start + middles[round - 1] + end
}
