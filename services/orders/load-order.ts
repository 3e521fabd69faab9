import type { RowDataPacket } from 'mysql2'
import type { Sql } from '../../infra/mysql/client.ts'
import { type Order, orderSchema } from './order.ts'

/** An order as it was written down; undefined when it is not, or not yet. */
export async function loadOrder(sql: Sql, id: string): Promise<Order | undefined> {
  const [[order]] = await sql.execute<RowDataPacket[]>(
    "SELECT *, DATE_FORMAT(delivery_date, '%Y-%m-%d') AS delivery_day FROM customer_order WHERE id = ?",
    [id],
  )
  if (!order) return undefined
  const [lines] = await sql.execute<RowDataPacket[]>(
    `SELECT l.*, p.shape, d.tint FROM order_line l
       LEFT JOIN product p ON p.id = l.product_id
       LEFT JOIN category c ON c.id = p.category_id
       LEFT JOIN department d ON d.id = c.department_id
     WHERE l.order_id = ? ORDER BY l.position`,
    [id],
  )
  const [vat] = await sql.execute<RowDataPacket[]>(
    'SELECT percent, gross, vat FROM order_vat WHERE order_id = ? ORDER BY percent DESC',
    [id],
  )
  return orderSchema.parse({
    id,
    ticket: order.ticket,
    market: order.market,
    locale: order.locale,
    currency: order.currency,
    placedAt: order.placed_at.toISOString(),
    email: order.email,
    address: {
      name: order.name,
      street: order.street,
      postcode: order.postcode,
      city: order.city,
      country: order.country,
    },
    delivery: { method: order.delivery_method, cost: order.delivery_cost, date: order.delivery_day },
    payment: { method: order.payment_method, token: order.payment_token },
    lines: lines.map(line => ({
      sku: line.sku,
      product: line.product_id,
      title: line.title,
      options: line.options,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      vatPercent: line.vat_percent,
      picture: { shape: line.shape ?? '', tint: line.tint ?? '#ffffff', colour: null },
    })),
    totals: {
      goods: order.goods,
      delivery: order.delivery_cost,
      total: order.total,
      vat: vat.map(({ percent, gross, vat: part }) => ({ percent, gross, vat: part })),
    },
  })
}
