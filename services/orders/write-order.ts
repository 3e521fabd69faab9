import type { Sql } from '../../infra/mysql/client.ts'
import type { Order } from './order.ts'
import { recordStep } from './record-step.ts'
import type { Outcome } from './steps.ts'

/**
 * Writes an order down in the caller's transaction, its step `stock` with it. The caller has made sure that it is the
 * first time (the movement was not in the ledger); a second time is an error.
 */
export async function writeOrder(sql: Sql, order: Order, stock: Outcome): Promise<void> {
  const { address, delivery, totals } = order
  await sql.execute(
    `INSERT INTO customer_order (id, ticket, state, market, locale, currency, email, name, street, postcode, city,
       country, delivery_method, delivery_cost, delivery_date, goods, total, payment_method, payment_token, placed_at)
     VALUES (?, ?, 'accepted', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      order.id,
      order.ticket,
      order.market,
      order.locale,
      order.currency,
      order.email,
      address.name,
      address.street,
      address.postcode,
      address.city,
      address.country,
      delivery.method,
      delivery.cost,
      delivery.date,
      totals.goods,
      totals.total,
      order.payment.method,
      order.payment.token,
      new Date(order.placedAt),
    ],
  )
  await sql.query(
    `INSERT INTO order_line (order_id, position, sku, product_id, title, options, quantity, unit_price, vat_percent)
     VALUES ?`,
    [
      order.lines.map((line, index) => [
        order.id,
        index + 1,
        line.sku,
        line.product,
        line.title,
        line.options,
        line.quantity,
        line.unitPrice,
        line.vatPercent,
      ]),
    ],
  )
  await sql.query('INSERT INTO order_vat (order_id, percent, gross, vat) VALUES ?', [
    totals.vat.map(({ percent, gross, vat }) => [order.id, percent, gross, vat]),
  ])
  await recordStep(sql, order.id, 'stock', stock)
}
