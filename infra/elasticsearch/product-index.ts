import { createHash } from 'node:crypto'
import type { estypes } from '@elastic/elasticsearch'

/**
 * The index of products. One index for all languages, a field a language: one document, one version, one external
 * version rule a product. Only what the distribution at hand and the official image both have is used.
 */
const text = (analyzer: string): estypes.MappingProperty => ({
  type: 'text',
  analyzer,
  fields: { plain: { type: 'text', analyzer: 'plain', index_prefixes: { min_chars: 1, max_chars: 8 } } },
})

export const productIndex = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    // The projector refreshes when listings need it; a short interval would only empty the request cache.
    refresh_interval: '5s',
    analysis: {
      analyzer: { plain: { type: 'custom', tokenizer: 'standard', filter: ['lowercase'] } },
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
      title: { properties: { en: text('plain'), nl: text('plain') } },
      desc: {
        properties: { en: { type: 'text', analyzer: 'plain' }, nl: { type: 'text', analyzer: 'plain' } },
      },
      brand: { type: 'keyword' },
      brand_text: { type: 'text', analyzer: 'plain' },
      cat: { type: 'keyword' },
      code: { type: 'keyword', normalizer: 'lower' },
      unit: { type: 'keyword' },
      availability: { type: 'keyword' },
      price: { properties: { EUR: { type: 'integer' }, GBP: { type: 'integer' } } },
      sale: { type: 'boolean' },
      rating: { type: 'half_float' },
      reviews: { type: 'integer' },
      popularity: { type: 'integer' },
      createdAt: { type: 'date' },
      attr: { type: 'object', dynamic: 'true' },
      num: { type: 'object', dynamic: 'true' },
      // What pages show, kept as it is: nothing of it is searched.
      card: { type: 'object', enabled: false },
      page: { type: 'object', enabled: false },
    },
  },
} satisfies Omit<estypes.IndicesCreateRequest, 'index'>

/** Changes when the definition does, so that a start notices an index made by an older one. */
export const definitionHash = createHash('sha256')
  .update(JSON.stringify(productIndex))
  .digest('hex')
  .slice(0, 8)
