import type { Sql } from '../../infra/mysql/client.ts'
import type { Order } from './order.ts'
import { type OrderState, type Outcome, stateOf } from './steps.ts'

/**
 * Writes an order down in the caller's transaction, its step `stock` with it. False, and nothing done, when it has been
 * written before.
 */
export async function writeOrder(sql: Sql, order: Order, stock: Outcome): Promise<boolean> {
  try {
    await insertOrders(sql, [order], stateOf({ stock }))
  } catch (error) {
    if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error
    return false
  }
  await insertParts(sql, [order], stock)
  return true
}

/** Writes orders whose stock is done, a statement a table. Rejects with `ER_DUP_ENTRY` when one was written before. */
export async function writeOrders(sql: Sql, orders: Order[]): Promise<void> {
  await insertOrders(sql, orders, stateOf({ stock: 'done' }))
  await insertParts(sql, orders, 'done')
}

async function insertOrders(sql: Sql, orders: Order[], state: OrderState): Promise<void> {
  await sql.query(
    `INSERT INTO customer_order (id, ticket, state, market, locale, currency, email, name, street, postcode, city,
       country, delivery_method, delivery_cost, delivery_date, goods, total, payment_method, payment_token, placed_at) VALUES ?`,
    [
      orders.map(({ address, delivery, totals, ...order }) => [
        order.id,
        order.ticket,
        state,
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
      ]),
    ],
  )
}

async function insertParts(sql: Sql, orders: Order[], stock: Outcome): Promise<void> {
  await sql.query(
    `INSERT INTO order_line (order_id, position, sku, product_id, title, options, quantity, unit_price, vat_percent)
     VALUES ?`,
    [
      orders.flatMap(({ id, lines }) =>
        lines.map((line, index) => [
          id,
          index + 1,
          line.sku,
          line.product,
          line.title,
          line.options,
          line.quantity,
          line.unitPrice,
          line.vatPercent,
        ]),
      ),
    ],
  )
  await sql.query('INSERT INTO order_vat (order_id, percent, gross, vat) VALUES ?', [
    orders.flatMap(({ id, totals }) =>
      totals.vat.map(({ percent, gross, vat }) => [id, percent, gross, vat]),
    ),
  ])
  await sql.query('INSERT INTO order_step (order_id, step, outcome) VALUES ?', [
    orders.map(({ id }) => [id, 'stock', stock]),
  ])
}
