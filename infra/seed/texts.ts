import { chance } from './chance.ts'
import { keywords } from './data/attributes.ts'
import { type Axis, axes } from './data/axes.ts'
import { materials } from './data/materials.ts'
import type { Design } from './design.ts'
import type { Identity } from './identity.ts'
import { fill, fits, readSentence, type Sentence, type Slots } from './sentence.ts'
import { shapeOf } from './shapes.ts'
import { type Language, say, slotsOf } from './slots.ts'
import { en } from './words/en/index.ts'
import { nl } from './words/nl/index.ts'
import type { Words } from './words/words.ts'

export interface Text {
  title: string
  summary: string
  description: string
}

const words: Record<Language, Words> = { en, nl }
const read = new Map<readonly string[], Sentence[]>()

/**
 * The texts of product `n`: what it is for, what it looks like; what it is made of, how it is kept, how large it is.
 * Both languages choose the same sentences, so that they say the same.
 */
export function textOf(
  n: number,
  identity: Identity,
  design: Design,
  sizes: readonly number[],
  weightG: number,
  language: Language,
): Text {
  const { series, noun, shape } = identity
  const { good, surface, surfaceCode } = design
  const { use, form, materials, care, measures } = words[language]
  const slots = slotsOf(design, sizes, weightG, noun, language)
  const home = shapeOf.get(shape)?.leaves[0] ?? ''
  const tell = (pool: readonly string[] | undefined, purpose: string): string => {
    const sentence = choose(n, purpose, sentencesOf(pool), slots)
    return sentence ? fill(sentence, slots, noun) : ''
  }
  const looks = sentencesOf(form[shape]).map(sentence => fill(sentence, slots, noun))
  // Half of the products tell all that is seen of them, the others one thing.
  if (chance(n, 'form') < 0.5) looks.reverse()
  const first = [
    tell(use[shape] ?? use[home], 'use'),
    ...looks.slice(0, chance(n, 'talkative') < 0.5 ? 2 : 1),
  ]
  const second = [
    tell(materials[surfaceCode] ?? materials[surface.material], 'material'),
    tell(measures[good.says], 'measure'),
    tell(care[surface.care], 'care'),
  ]
  return {
    title: `${series} ${noun[language]}`,
    summary: [surface[language], telling(design, sizes, language)].filter(Boolean).join(' · '),
    description: [first, second].map(sentences => sentences.filter(Boolean).join(' ')).join('\n\n'),
  }
}

function sentencesOf(pool: readonly string[] = []): Sentence[] {
  let sentences = read.get(pool)
  if (!sentences) {
    sentences = pool.map(readSentence)
    read.set(pool, sentences)
  }
  return sentences
}

function choose(n: number, purpose: string, pool: readonly Sentence[], slots: Slots): Sentence | undefined {
  const fitting = pool.filter(sentence => fits(sentence, slots))
  return fitting[Math.floor(chance(n, purpose) * fitting.length)]
}

/** The second half of the line under the name: the fact that tells this thing from its neighbours. */
function telling(
  { good, numbers, keywords: own }: Design,
  sizes: readonly number[],
  language: Language,
): string {
  const index = language === 'en' ? 0 : 1
  const { tells } = good
  if (tells === 'frame') {
    const [english, , adjective] = good.frame ? materials[good.frame] : []
    if (!english) return ''
    const phrase = words[language].facts[good.frame ?? ''] ?? words[language].facts.frame ?? ''
    return phrase.replace('{n}', (language === 'en' ? english : adjective) ?? '')
  }
  if (tells in keywords) {
    const values: Readonly<Record<string, readonly [string, string]>> =
      keywords[tells as keyof typeof keywords][2]
    const [first = ''] = own[tells as keyof typeof keywords] ?? []
    const phrase = words[language].facts[`${tells}-${first}`]
    return phrase ?? (values[first]?.[index] ?? '').toLowerCase()
  }
  const axis: Axis | undefined = good.axis && axes[good.axis]
  const from = axis?.sets === tells && sizes.length > 1
  const value = numbers[tells as keyof typeof numbers]
  if (value === undefined) return ''
  const phrase = words[language].facts[tells]?.replace('{n}', say(value, language)) ?? ''
  return from ? `${language === 'en' ? 'from' : 'vanaf'} ${phrase}` : phrase
}
