/** How sizes of a kind are coded and written. Texts are pairs: English, Dutch. */
export interface Unit {
  /** Opens the code in `variant.options`: `cm-160`. */
  code: string
  /** What stands before one value, before several, and behind the last. */
  one?: Pair
  many?: Pair
  post?: Pair
  /** The code of a size that is not just `cm-160`. */
  key?: (n: number) => string
  /** The value itself, where it is not just the number. */
  value?: (n: number) => Pair
  /** A name that differs from how the size is told in a sentence. */
  name?: (n: number) => Pair
}
export type Pair = readonly [en: string, nl: string]

const both = (text: string): Pair => [text, text]
const decimal = (text: string): Pair => [text, text.replace('.', ',')]
const sizes = { one: ['size ', 'maat '], many: ['sizes ', 'maat '] } as const
const letters = ['XS', 'S', 'M', 'L', 'XL']
const towelLengths: Record<number, number> = { 30: 50, 40: 60, 50: 100, 60: 110, 70: 140, 100: 150 }

export const units = {
  letter: {
    code: 'wear',
    ...sizes,
    key: n => (letters[n] ?? '').toLowerCase(),
    value: n => both(letters[n] ?? ''),
    name: n => both(letters[n] ?? ''),
  },
  waist: { code: 'w', ...sizes, value: n => both(`W${n}`), name: n => both(`W${n}`) },
  shoe: { code: 'eu', ...sizes, name: n => [`EU ${n}`, `maat ${n}`] },
  ring: { code: 'ring', ...sizes, name: n => [`ring size ${n}`, `ringmaat ${n}`] },
  ball: { code: 'ball', ...sizes },
  strength: {
    code: 'plus',
    one: ['strength ', 'sterkte '],
    many: ['strengths ', 'sterkte '],
    key: n => `plus-${n * 100}`,
    value: n => decimal(`+${n.toFixed(1)}`),
  },
  set: { code: 'set', one: ['set of ', 'set van '], many: ['sets of ', 'sets van '] },
  pieces: { code: 'pieces', post: [' pieces', ' delen'], name: n => [`${n} pieces`, `${n}-delig`] },
  cups: { code: 'cups', post: [' cups', ' kopjes'] },
  persons: { code: 'persons', post: [' persons', ' personen'] },
  mm: { code: 'mm', post: both(' mm') },
  cm: { code: 'cm', post: both(' cm') },
  diameter: { code: 'dia', one: both('Ø '), many: both('Ø '), post: both(' cm') },
  mattress: { code: 'bed', value: n => both(`${n} × 200`), post: both(' cm') },
  towel: { code: 'towel', value: n => both(`${n} × ${towelLengths[n]}`), post: both(' cm') },
  inch: { code: 'inch', post: both(' inch') },
  litres: {
    code: 'ml',
    key: n => `ml-${Math.round(n * 1000)}`,
    value: n => decimal(String(n)),
    post: [' litres', ' liter'],
  },
  g: { code: 'g', post: [' grams', ' gram'] },
  kg: { code: 'kg', post: both(' kg') },
  gb: {
    code: 'gb',
    value: n => both(n < 1024 ? `${n} GB` : `${n / 1024} TB`),
  },
  ah: { code: 'ah', post: both(' Ah') },
} as const satisfies Record<string, Unit>
