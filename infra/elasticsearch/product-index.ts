import { createHash } from 'node:crypto'
import type { estypes } from '@elastic/elasticsearch'

/**
 * The index of products. One index for all languages, a field a language: one document, one version, one external
 * version rule a product. Only what the distribution at hand and the official image both have is used.
 */
const languages = { en: 'en', nl: 'nl' } as const
const each = (field: (analyzer: string) => estypes.MappingProperty): estypes.MappingProperty => ({
  properties: Object.fromEntries(Object.entries(languages).map(([locale, name]) => [locale, field(name)])),
})
/** Stemmed, with the words as they are beside it; these also as beginnings, for who is still typing. */
const title = (analyzer: string): estypes.MappingProperty => ({
  type: 'text',
  analyzer,
  copy_to: `spell.${analyzer}`,
  fields: {
    plain: {
      type: 'text',
      analyzer: 'plain',
      index_prefixes: { min_chars: 1, max_chars: 8 },
    },
  },
})

// The client's type asks for the three names that the server knows for the locale at once.
const stem = (locale: string) =>
  ({ type: 'hunspell', locale, dedup: true }) as estypes.AnalysisHunspellTokenFilter

export const productIndex = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    // The projector refreshes when listings need it; a short interval would only empty the request cache.
    refresh_interval: '5s',
    analysis: {
      // The word lists come from infra/elasticsearch/hunspell.ts. `dedup`: a form with two stems counts once.
      filter: {
        stemEn: stem('en_GB'),
        stemNl: stem('nl_NL'),
      },
      analyzer: {
        plain: { type: 'custom', tokenizer: 'standard', filter: ['lowercase'] },
        en: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'stemEn'] },
        nl: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'stemNl'] },
      },
      normalizer: { lower: { type: 'custom', filter: ['lowercase'] } },
    },
  },
  mappings: {
    // An unknown field is a bug of the writer: refused, not guessed. Attributes come from the registry in MySQL.
    dynamic: 'strict',
    dynamic_templates: [
      { attr: { path_match: 'attr.*', mapping: { type: 'keyword' } } },
      { num: { path_match: 'num.*', mapping: { type: 'float' } } },
    ],
    properties: {
      id: { type: 'long' },
      version: { type: 'long', index: false },
      deleted: { type: 'boolean' },
      title: each(title),
      // Its material line, attribute values, category; the last word of its title; the shelves that it stands on.
      words: each(analyzer => ({ type: 'text', analyzer, norms: false, copy_to: `spell.${analyzer}` })),
      head: each(analyzer => ({ type: 'text', analyzer, norms: false })),
      wide: each(analyzer => ({ type: 'text', analyzer, norms: false })),
      // What misspelt words are corrected to.
      spell: each(() => ({ type: 'text', analyzer: 'plain', norms: false })),
      brand: { type: 'keyword' },
      cat: { type: 'keyword' },
      code: { type: 'keyword', normalizer: 'lower' },
      unit: { type: 'keyword' },
      availability: { type: 'keyword' },
      deliverable: { type: 'boolean' },
      price: { properties: { EUR: { type: 'integer' }, GBP: { type: 'integer' } } },
      sale: { type: 'boolean' },
      rating: { type: 'float' },
      rank: { type: 'float' },
      reviews: { type: 'integer' },
      popularity: { type: 'integer' },
      createdAt: { type: 'date' },
      attr: { type: 'object', dynamic: 'true' },
      num: { type: 'object', dynamic: 'true' },
      has: { type: 'keyword' },
      // What pages show, kept as it is: nothing of it is searched. What lists show, as doc values: services/catalog/card-field.ts.
      card: { type: 'binary', doc_values: true },
      // What facets count of it, in one field: services/catalog/traits-field.ts.
      traits: { type: 'binary', doc_values: true },
      page: { type: 'object', enabled: false },
    },
  },
} satisfies Omit<estypes.IndicesCreateRequest, 'index'>

/** Changes when the definition does, so that a start notices an index made by an older one. */
export const definitionHash = createHash('sha256')
  .update(JSON.stringify(productIndex))
  .digest('hex')
  .slice(0, 8)
