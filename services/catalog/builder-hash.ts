import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file that has a say in what a document holds; a test holds it against their imports. */
export const builderFiles = [
  'product-document.ts',
  'product-card.ts',
  'product-labels.ts',
  'product-rows.ts',
  'card-field.ts',
  'packed-field.ts',
  'traits-field.ts',
  'is-shown.ts',
  'offer.ts',
  'markets.ts',
  'searched-text.ts',
  'fold.ts',
  'search/compounds.ts',
  'search/units.ts',
  'search/words.ts',
]

/** Changes when the code does that makes documents, so that a start notices an index filled by an older one. */
export const builderHash = builderFiles
  .reduce((hash, file) => hash.update(readFileSync(join(import.meta.dirname, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 8)
