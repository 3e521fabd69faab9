import type { RowDataPacket } from 'mysql2'
import { fromJson, type Sql } from '../../../infra/mysql/client.ts'
import type { ProductState } from './product-state.ts'

/** A product as its people see it, with what an edit needs besides. */
export interface StoredProduct {
  id: number
  revision: number
  deleted: boolean
  state: ProductState
  stock: Record<string, { onHand: number; declared: number | null; declarations: number }>
}

/**
 * Loads products by id or by handle, five statements whatever the number; in the order of their ids. With `lock` the
 * rows of the products stay locked until the transaction ends, so no other edit comes in between.
 */
export async function loadStates(
  sql: Sql,
  by: { ids: number[] } | { handles: string[] },
  lock = false,
): Promise<StoredProduct[]> {
  const [column, wanted] = 'ids' in by ? ['p.id', by.ids] : ['p.handle', by.handles]
  if (wanted.length === 0) return []
  const read = async (text: string, values: unknown[]) => (await sql.query<RowDataPacket[]>(text, values))[0]
  const products = await read(
    `SELECT p.*, (SELECT c.code FROM category c WHERE c.id = p.category_id) AS category
     FROM product p WHERE ${column} IN (?) ORDER BY p.id${lock ? ' FOR UPDATE' : ''}`,
    [wanted],
  )
  if (products.length === 0) return []
  const ids = [products.map(({ id }) => id)]
  const texts = byProduct(await read('SELECT * FROM product_text WHERE product_id IN (?)', ids))
  const pictures = byProduct(
    await read('SELECT * FROM product_picture WHERE product_id IN (?) ORDER BY product_id, position', ids),
  )
  const variantRows = await read(
    `SELECT v.*, COALESCE(s.on_hand, 0) AS on_hand FROM variant v LEFT JOIN stock s ON s.sku = v.sku
     WHERE v.product_id IN (?) ORDER BY v.product_id, v.position`,
    ids,
  )
  const skus = variantRows.map(({ sku }) => sku)
  const prices = skus.length > 0 ? await read('SELECT * FROM price WHERE sku IN (?)', [skus]) : []
  const pricesOf = Map.groupBy(prices, ({ sku }) => sku as string)
  const variants = byProduct(variantRows)

  return products.map(row => {
    const inBoth = (pick: (text: RowDataPacket) => string) => {
      const of = (locale: string) => {
        const found = texts.get(row.id)?.find(text => text.locale === locale)
        return found ? pick(found) : ''
      }
      return { en: of('en'), nl: of('nl') }
    }
    const own = variants.get(row.id) ?? []
    return {
      id: row.id,
      revision: row.revision,
      deleted: row.status === 'deleted',
      stock: Object.fromEntries(
        own.map(({ sku, on_hand, declared_stock, declarations }) => [
          sku,
          { onHand: on_hand, declared: declared_stock, declarations },
        ]),
      ),
      state: {
        handle: row.handle,
        status: row.status === 'published' ? 'published' : 'draft',
        category: row.category,
        brand: row.brand,
        title: inBoth(({ title }) => title),
        summary: inBoth(({ summary }) => summary),
        description: inBoth(({ description }) => description),
        tags: row.tags === null ? [] : fromJson(row.tags),
        attributes: fromJson(row.attributes),
        deliveryDays: row.delivery_days,
        shape: row.shape,
        angles: fromJson(row.angles),
        pictures: (pictures.get(row.id) ?? []).map(({ picture_id, alt, source }) => ({
          id: picture_id,
          alt,
          ...(source === null ? {} : { source }),
        })),
        variants: Object.fromEntries(
          own.map(variant => [variant.sku, toVariant(variant, pricesOf.get(variant.sku) ?? [])]),
        ),
      },
    }
  })
}

function toVariant(row: RowDataPacket, prices: RowDataPacket[]): ProductState['variants'][string] {
  return {
    position: row.position,
    ean: row.ean,
    options: fromJson(row.options),
    weightG: row.weight_g,
    prices: Object.fromEntries(prices.map(price => [price.currency, toPrice(price)])) as {
      EUR: ReturnType<typeof toPrice>
      GBP: ReturnType<typeof toPrice>
    },
  }
}

const toPrice = (row: RowDataPacket) => ({
  amount: row.amount as number,
  vatPercent: Number(row.vat_percent),
  ...(row.sale_amount === null
    ? {}
    : {
        sale: {
          amount: row.sale_amount as number,
          from: (row.sale_from?.toISOString() ?? null) as string | null,
          to: (row.sale_to?.toISOString() ?? null) as string | null,
          lowest30d: (row.lowest_30d ?? row.amount) as number,
        },
      }),
})

const byProduct = (rows: RowDataPacket[]) => Map.groupBy(rows, ({ product_id }) => product_id as number)
