import type { ProductState, Registry } from '../../catalog/index.ts'

/** A line of a file that did not go in, and why. */
export interface Refusal {
  line: number
  reason: string
}

/** The file as a whole is no list of products. */
export class NoList extends Error {}

/** A picture as a file names it: an address, a path beside the file, or one that the shop has already. */
export interface WishedPicture {
  line: number
  src: string
  alt: string
  /** Of one that the shop may have already. */
  id?: string
}

/** A product as a file has it, wherever its lines stood. */
export interface Wish {
  line: number
  handle: string
  /** Lines of it that were left out. */
  refused: Refusal[]
  /** How many lines of the file it took. */
  rows: number
  /** The whole state that it asks for, on top of what is there; throws Unfit. Pictures are not in it. */
  toState(before: ProductState | undefined, registry: Registry): unknown
  /** Values of attributes that it needs and the registry lacks. */
  missingValues(registry: Registry): { attribute: string; code: string; name: string }[]
  /** Undefined: the file says nothing of pictures. */
  pictures: WishedPicture[] | undefined
  /** How many there are of each SKU. */
  stock: Map<string, number>
  skus: string[]
}

/** What readers of files give, in the order of the file. */
export type Read = { wish: Wish } | { refused: Refusal[]; rows: number }
