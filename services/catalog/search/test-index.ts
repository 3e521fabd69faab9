import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { createElasticsearch } from '../../../infra/elasticsearch/client.ts'
import { productIndex } from '../../../infra/elasticsearch/product-index.ts'
import { config } from '../../../test/real-servers.ts'
import { toDocument, type WrittenDocument } from '../product-document.ts'
import type { ProductRow } from '../product-rows.ts'
import type { Attribute } from '../taxonomy.ts'
import type { SearchIndex } from './multi-search.ts'

/** The attributes that made-up products have. */
export const registry: Attribute[] = [
  attribute('colour', 'keyword', {
    pine: ['Pine green', 'Dennengroen'],
    clay: ['Clay', 'Klei'],
    ink: ['Ink', 'Inkt'],
  }),
  attribute('material', 'keyword', { oak: ['Solid oak', 'Massief eiken'], steel: ['Steel', 'Staal'] }),
  attribute('size', 'keyword', { s: ['S', 'S'], m: ['M', 'M'], l: ['L', 'L'] }),
  { ...attribute('width', 'number', {}), unit: 'cm' },
  { ...attribute('screen', 'number', {}), unit: 'inch' },
]

function attribute(
  code: string,
  kind: Attribute['kind'],
  values: Record<string, [string, string]>,
): Attribute {
  return {
    code,
    kind,
    unit: null,
    name: { en: code, nl: code },
    values: Object.fromEntries(
      Object.entries(values).map(([value, [en, nl]], position) => [
        value,
        { name: { en, nl }, hex: null, position },
      ]),
    ),
  }
}

/** What differs from the plainest of products. */
export interface MadeUp {
  id: number
  en?: string
  nl?: string
  summary?: string
  brand?: string
  category?: [string, string]
  keyword?: Record<string, string[]>
  number?: Record<string, number>
  price?: number
  onHand?: number
  sale?: boolean
  rating?: [sum: number, count: number]
  popularity?: number
  shape?: string
  deleted?: boolean
  ageDays?: number
}

const NOW = new Date('2026-01-01T00:00:00Z')

/** A document made by the shop's own code from a made-up row. */
export function documentOf(made: MadeUp): WrittenDocument {
  const amount = made.price ?? 1000
  const price = {
    amount,
    vatPercent: 21,
    ...(made.sale ? { sale: { amount: amount - 100, lowest30d: amount } } : {}),
  }
  const { keyword = {}, number = {}, category = ['odds', 'Odds & ends'] } = made
  const names = Object.entries(keyword).flatMap(([code, values]) =>
    values.flatMap(value => registry.find(attribute => attribute.code === code)?.values[value]?.name ?? []),
  )
  const created = new Date(NOW.getTime() - (made.ageDays ?? made.id) * 86_400_000)
  const text = (title: string) => ({ title, summary: made.summary ?? '', description: '' })
  const row: ProductRow = {
    id: made.id,
    handle: `thing-${made.id}`,
    status: made.deleted ? 'deleted' : 'published',
    categoryId: 1,
    category: category[0],
    department: 'things',
    tint: '#ffffff',
    brand: made.brand ?? 'Noor',
    shape: made.shape ?? 'thing',
    angles: ['front'],
    pictures: [],
    attributes: { keyword, number },
    deliveryDays: 1,
    popularity: made.popularity ?? 0,
    ratingSum: made.rating?.[0] ?? 0,
    ratingCount: made.rating?.[1] ?? 0,
    createdAt: created,
    textChangedAt: created,
    version: 1,
    textVersion: 1,
    offerVersion: 1,
    texts: { en: text(made.en ?? `Thing ${made.id}`), nl: text(made.nl ?? `Ding ${made.id}`) },
    variants: [
      {
        sku: `SKU-${made.id}`,
        ean: String(2_000_000_000_000 + made.id),
        options: {},
        onHand: made.onHand ?? 10,
        prices: { EUR: price, GBP: { ...price, amount: amount + 1 } },
      },
    ],
    reviews: [],
    labels: {
      values: { en: names.map(({ en }) => en), nl: names.map(({ nl }) => nl) },
      category: { en: category[1], nl: category[1] },
      department: { en: 'Things', nl: 'Dingen' },
      measures: Object.entries(number).map(
        ([code, value]) => `${value} ${registry.find(attribute => attribute.code === code)?.unit}`,
      ),
    },
    ratings: [0, 0, 0, 0, 0],
  }
  return toDocument(row)
}

/** An index of the shop's definition with these documents, gone after the test file. */
export async function testIndex(documents: WrittenDocument[]): Promise<SearchIndex & { index: string }> {
  const elasticsearch = createElasticsearch(config.elasticsearch)
  const index = `test-products-${process.pid}-${randomBytes(3).toString('hex')}`
  await elasticsearch.indices.create({ index, ...productIndex })
  after(async () => {
    await elasticsearch.indices.delete({ index })
    await elasticsearch.close()
  })
  const answer = await elasticsearch.bulk({
    refresh: true,
    operations: documents.flatMap(document => [
      { index: { _index: index, _id: String(document.id) } },
      document,
    ]),
  })
  const failed = answer.items.find(item => item.index?.error)
  if (failed) throw new Error(failed.index?.error?.reason ?? 'not indexed')
  return { elasticsearch, index }
}
