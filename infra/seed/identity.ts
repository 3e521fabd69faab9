import { brandOf } from './brands.ts'
import { chance } from './chance.ts'
import type { NounText } from './goods/good.ts'
import { goods } from './goods/index.ts'
import { SERIES, seriesName } from './series.ts'
import { type Category, categories, round } from './taxonomy.ts'

/** A noun in one language. The article is Dutch only. */
export interface Noun {
  en: string
  nl: string
  /** The Dutch noun as it stands behind its article. */
  definite: string
  article: 'de' | 'het'
  plural: { en: boolean; nl: boolean }
}

/** What a product is, before anything is known about it: a thing with a name. */
export interface Identity {
  category: Category
  shape: string
  series: string
  noun: Noun
  brand: string
}

function toNoun(text: NounText): Noun {
  const [en = '', dutch = ''] = text.split(' | ')
  const [article, ...rest] = dutch.split(' ')
  const nl = rest.join(' ').replace('+', '')
  return {
    en: en.replace('+', ''),
    nl: nl.replace(/\/\S+/, ''),
    definite: nl.replace(/\S+\//, ''),
    article: article as Noun['article'],
    plural: { en: en.endsWith('+'), nl: dutch.endsWith('+') },
  }
}

/** The nouns of each shape. */
export const nouns: Readonly<Record<string, readonly Noun[]>> = Object.fromEntries(
  Object.entries(goods).map(([shape, good]) => [shape, good.nouns.map(toNoun)]),
)

/** Who uses a noun: each user gets series of its own, so that no name is given twice. */
const users = new Map<string, string[]>()
for (const category of categories)
  for (const shape of category.shapes)
    for (const noun of nouns[shape] ?? [])
      users.set(noun.en, [...(users.get(noun.en) ?? []), `${category.code}/${shape}`])

/** The identity of product `n`, from 1. */
export function identityOf(n: number): Identity {
  const lap = Math.floor((n - 1) / round.length)
  const { category, rank } = round[(n - 1) % round.length] as (typeof round)[number]
  const place = lap * category.share + rank
  const shape = category.shapes[place % category.shapes.length] as string
  const turn = Math.floor(place / category.shapes.length)
  const choice = nouns[shape] ?? []
  const noun = choice[turn % choice.length] as Noun
  const sharers = users.get(noun.en) ?? []
  const number =
    Math.floor(turn / choice.length) * sharers.length + sharers.indexOf(`${category.code}/${shape}`)
  const series = seriesName(number, Math.floor(chance(offsetOf(noun.en), 'series') * SERIES))
  return { category, shape, series, noun, brand: brandOf(category.code, category.department.code, series) }
}

const offsets = new Map([...users.keys()].map((noun, index) => [noun, index]))
const offsetOf = (noun: string): number => offsets.get(noun) ?? 0
