import { type Order, orderIdentity } from '../services/orders/index.ts'

/** An order of these lines, its identity from `key`. */
export function sampleOrder(
  key: string,
  lines: { sku: string; quantity: number; product?: number }[],
): Order {
  const goods = lines.reduce((sum, { quantity }) => sum + quantity * 1_000, 0)
  return {
    ...orderIdentity('a secret of tests', 'session', key),
    market: 'nl',
    locale: 'nl',
    currency: 'EUR',
    placedAt: '2026-11-23T13:06:03.000Z',
    email: "o'neil+tag@bücher.example",
    address: { name: '李 <b>', street: 'Grote Markt 14', postcode: '8011 PK', city: 'Zwolle', country: 'NL' },
    delivery: { method: 'standard', cost: 495, date: '2026-11-24' },
    payment: { method: 'card', token: 'sandbox-success' },
    lines: lines.map(({ sku, quantity, product = 1 }) => ({
      sku,
      product,
      title: 'Osaka stoel',
      options: 'Eiken',
      quantity,
      unitPrice: 1_000,
      vatPercent: 21,
      picture: { shape: 'shell-chair', tint: '#f1eee8', colour: null },
    })),
    totals: {
      goods,
      delivery: 495,
      total: goods + 495,
      vat: [{ percent: 21, gross: goods + 495, vat: Math.round(((goods + 495) * 21) / 121) }],
    },
  }
}
