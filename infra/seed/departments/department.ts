/** A name and one line of voice, in one language. */
export type Words = readonly [name: string, intro: string]

export interface Leaf {
  code: string
  /** How many of the 200 products of a round are in it. */
  share: number
  en: Words
  nl: Words
}

export interface Department {
  code: string
  /** Two letters that open the SKUs of its goods. */
  letters: string
  /** The wall behind its pictures. */
  tint: string
  en: Words
  nl: Words
  leaves: readonly Leaf[]
}
