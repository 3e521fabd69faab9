import { chance, normal, pick } from './chance.ts'
import type { Says } from './goods/good.ts'
import { standing } from './popularity.ts'
import type { Language } from './slots.ts'
import { authors } from './words/authors.ts'
import { en } from './words/en/index.ts'
import { nl } from './words/nl/index.ts'
import type { Stars } from './words/review-words.ts'

export interface Review {
  locale: Language
  author: string
  rating: Stars
  title: string
  body: string
  createdAt: Date
}

const MOST = 120
const DAY = 86_400_000
const words = { en: en.reviews, nl: nl.reviews }

/** What reviewers notice depends on the kind of thing. */
const groups: Record<Says, string> = {
  seat: 'seating',
  sofa: 'seating',
  table: 'furniture',
  storage: 'furniture',
  bed: 'bed',
  towel: 'linen',
  set: 'linen',
  bath: 'bath',
  mirror: 'bath',
  lamp: 'lighting',
  pendant: 'lighting',
  candle: 'candle',
  drink: 'kitchen',
  moka: 'kitchen',
  pan: 'kitchen',
  crockery: 'kitchen',
  glass: 'kitchen',
  knife: 'kitchen',
  machine: 'machine',
  plant: 'plants',
  flowers: 'flowers',
  vase: 'bath',
  garden: 'garden',
  tool: 'tool',
  sound: 'sound-screen',
  screen: 'sound-screen',
  device: 'sound-screen',
  clock: 'clock',
  bag: 'bag',
  wear: 'wear',
  cap: 'wear',
  shoe: 'wear',
  small: 'wear',
  ride: 'sport',
  ball: 'sport',
  camp: 'sport',
  fitness: 'sport',
  toy: 'toy',
  music: 'music',
}

/** Reviews of product `n`, oldest first: more the more popular it is, fewer the younger, none for 3 in a hundred. */
export function reviewsOf(n: number, says: Says, ageDays: number, today: Date): Review[] {
  if (chance(n, 'unreviewed') < 0.03) return []
  const wanted = Math.round(2.2 * standing(n) ** -0.5 * (0.5 + chance(n, 'reviews')))
  const count = Math.max(1, Math.min(wanted, MOST, Math.ceil(ageDays / 4)))
  const quality = Math.min(1, Math.max(0, 0.62 + 0.2 * normal(n, 'quality')))
  return Array.from({ length: count }, (_, k) => {
    const age = ageDays * (1 - (k + chance(n, 'review day', k)) / count)
    return reviewOf(
      n,
      k,
      starsFor(quality, chance(n, 'stars', k)),
      groups[says],
      new Date(today.getTime() - age * DAY),
    )
  })
}

function reviewOf(n: number, k: number, rating: Stars, group: string, createdAt: Date): Review {
  const locale = chance(n, 'locale', k) < 0.68 ? 'nl' : 'en'
  const { title, body, good, bad } = words[locale]
  // Steps through each list from a place of the product's own, so that neighbours do not repeat each other.
  const step = (list: readonly string[] = [], purpose: string) =>
    list[(Math.floor(chance(n, purpose) * list.length) + k) % list.length] ?? ''
  const opening = group === 'flowers' ? '' : step(body[rating], `body ${rating}`)
  const detail = rating >= 3 ? step(good[group], 'good') : ''
  const regret = rating <= 3 || (rating === 4 && k % 3 === 0) ? step(bad[group], 'bad') : ''
  const terse = chance(n, 'terse', k) < 0.3 && group !== 'flowers'
  const sentences = terse ? [opening] : [detail, opening, regret]
  const { names, towns } = authors[locale]
  return {
    locale,
    author: `${pick(names, n, 'name', k)}, ${pick(towns, n, 'town', k)}`,
    rating,
    title: step(title[rating], `title ${rating}`),
    body: sentences.filter(Boolean).join(' '),
    createdAt,
  }
}

/** Stars in the shape that reviews have: most are five, few are two. */
function starsFor(quality: number, luck: number): Stars {
  const five = 0.25 + 0.6 * quality
  const four = 0.36 - 0.16 * quality
  const three = 0.2 - 0.17 * quality
  const two = 0.1 - 0.1 * quality
  if (luck < five) return 5
  if (luck < five + four) return 4
  if (luck < five + four + three) return 3
  return luck < five + four + three + two ? 2 : 1
}

/** The kinds of things that reviewers tell apart. */
export const reviewGroups: readonly string[] = [...new Set(Object.values(groups))]
