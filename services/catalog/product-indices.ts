import { nextOf, PRODUCTS } from '../../infra/elasticsearch/client.ts'
import { definitionHash, productIndex } from '../../infra/elasticsearch/product-index.ts'
import { builderHash } from './builder-hash.ts'
import type { SearchIndex } from './search/multi-search.ts'

/** What an index says of itself. */
interface Meta {
  definition: string
  builder: string
  /** Products up to this id are in it. */
  filledTo: number
}

/** An index of products: `current` has today's definition and was filled by today's code. */
export interface ProductIndex {
  name: string
  current: boolean
  filledTo: number
  role: 'serving' | 'next' | 'old'
}

/** Every index of products there is. */
export async function productIndices({
  elasticsearch,
  index = PRODUCTS,
}: SearchIndex): Promise<ProductIndex[]> {
  const found = await elasticsearch.indices.get({ index: `${index}-*` })
  return Object.entries(found).map(([name, { aliases = {}, mappings }]) => {
    const meta = mappings?._meta as Meta | undefined
    return {
      name,
      current: meta?.definition === definitionHash && meta.builder === builderHash,
      filledTo: meta?.filledTo ?? 0,
      role: aliases[index] ? 'serving' : aliases[nextOf(index)] ? 'next' : 'old',
    }
  })
}

/** The index that readers see, or undefined. */
export async function indexBehindAlias(
  products: SearchIndex,
): Promise<{ name: string; current: boolean; documents: number } | undefined> {
  const serving = (await productIndices(products)).find(({ role }) => role === 'serving')
  if (!serving) return undefined
  const { count } = await products.elasticsearch.count({ index: serving.name })
  return { ...serving, documents: count }
}

/** Makes an empty index of today's definition that whoever projects products writes to from now on. */
export async function createNextIndex({ elasticsearch, index = PRODUCTS }: SearchIndex): Promise<string> {
  const name = `${index}-${definitionHash}-${Date.now().toString(36)}`
  await elasticsearch.indices.create({
    index: name,
    settings: { ...productIndex.settings, refresh_interval: '-1' },
    mappings: { ...productIndex.mappings, _meta: metaOf(0) },
    aliases: { [nextOf(index)]: {} },
  })
  return name
}

/** Notes how far an index is filled, for whoever goes on after an interruption. */
export const noteFilled = ({ elasticsearch }: SearchIndex, name: string, filledTo: number) =>
  elasticsearch.indices.putMapping({ index: name, _meta: { ...metaOf(filledTo) } })

/** Gives readers the next index, in one step, and returns when no new search can see the old one. */
export const swapIndices = ({ elasticsearch, index = PRODUCTS }: SearchIndex, name: string) =>
  elasticsearch.indices.updateAliases({
    actions: [
      { remove: { index: `${index}-*`, alias: index, must_exist: false } },
      { remove: { index: name, alias: nextOf(index) } },
      { add: { index: name, alias: index, is_write_index: true } },
    ],
  })

/** Deletes the indices that neither readers see nor a rebuild fills; returns their names. */
export async function dropOldIndices(products: SearchIndex): Promise<string[]> {
  const old = (await productIndices(products)).filter(({ role }) => role === 'old')
  for (const { name } of old) await products.elasticsearch.indices.delete({ index: name })
  return old.map(({ name }) => name)
}

const metaOf = (filledTo: number): Meta => ({ definition: definitionHash, builder: builderHash, filledTo })
