/** What the synonym lists hold of one language; every line is a group, its members separated by commas. */
export interface WordLists {
  /** Spellings and forms of one word that the stemmer does not bring together. */
  same: string
  /** Words a shopper uses for the same thing. */
  like: string
  /** The first is the name of all others, not the other way round: who asks for wood is glad of oak. */
  kinds: string
}
