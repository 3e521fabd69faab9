import type { Product } from './product.ts'

/** A table with the columns that are written, and its rows for a product. */
export interface Table {
  name: string
  columns: readonly string[]
  rowsOf: (product: Product) => unknown[][]
}

const languages = ['en', 'nl'] as const

/** Most reviews that a product can have; room between the ids of one product's reviews and the next one's. */
const REVIEW_IDS = 128

/** Every table of a product, in the order in which keys refer to them. */
export const tables: readonly Table[] = [
  {
    name: 'product',
    columns: [
      'id',
      'handle',
      'category_id',
      'brand',
      'shape',
      'angles',
      'attributes',
      'delivery_days',
      'popularity',
      'rating_sum',
      'rating_count',
      'created_at',
      'text_changed_at',
    ],
    rowsOf: product => [
      [
        product.n,
        product.handle,
        product.category.id,
        product.brand,
        product.shape,
        JSON.stringify(product.angles),
        JSON.stringify(product.attributes),
        product.deliveryDays,
        product.popularity,
        product.reviews.reduce((sum, { rating }) => sum + rating, 0),
        product.reviews.length,
        product.createdAt,
        product.createdAt,
      ],
    ],
  },
  {
    name: 'product_text',
    columns: ['product_id', 'locale', 'title', 'summary', 'description'],
    rowsOf: ({ n, texts }) =>
      languages.map(locale => {
        const { title, summary, description } = texts[locale]
        return [n, locale, title, summary, description]
      }),
  },
  {
    name: 'variant',
    columns: ['sku', 'product_id', 'position', 'ean', 'options', 'weight_g'],
    rowsOf: ({ n, variants }) =>
      variants.map(({ sku, position, ean, options, weightG }) => [
        sku,
        n,
        position,
        ean,
        JSON.stringify(options),
        weightG,
      ]),
  },
  {
    name: 'price',
    columns: [
      'sku',
      'currency',
      'amount',
      'sale_amount',
      'sale_from',
      'sale_to',
      'lowest_30d',
      'vat_percent',
    ],
    rowsOf: ({ variants, sale: runs }) =>
      variants.flatMap(({ sku, prices }) =>
        prices.map(({ currency, amount, sale, vatPercent }) =>
          sale && runs
            ? [sku, currency, amount, sale.amount, runs.from, runs.to, sale.lowest30d, vatPercent]
            : [sku, currency, amount, null, null, null, null, vatPercent],
        ),
      ),
  },
  {
    name: 'stock',
    columns: ['sku', 'on_hand'],
    rowsOf: ({ variants }) => variants.map(({ sku, stock }) => [sku, stock]),
  },
  {
    name: 'review',
    columns: ['id', 'product_id', 'locale', 'author', 'rating', 'title', 'body', 'created_at'],
    rowsOf: ({ n, reviews }) =>
      reviews.map(({ locale, author, rating, title, body, createdAt }, k) => [
        n * REVIEW_IDS + k,
        n,
        locale,
        author,
        rating,
        title,
        body,
        createdAt,
      ]),
  },
]
