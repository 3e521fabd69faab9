import { randomUUID } from 'node:crypto'
import type { Ask } from './shop-door.ts'

export interface Thing {
  product: number
  sku: string
}

/** What a guest is told of a wish to buy. `ms`: how long "place order" took to answer. */
export type Told =
  | { outcome: 'accepted'; ticket: string; ms: number }
  | { outcome: 'sold out'; ms: number }
  /** Neither yes nor no: the wish may be sent again under its key. */
  | { outcome: 'no answer'; reason: string; ms: number }

/** A way through the shop. `api`: three calls; `pages`: the forms and pages that a browser without script asks for. */
export const ways = ['api', 'pages'] as const
export type Way = (typeof ways)[number]

/** The same guest asks again under the same key: it is one order. */
export interface Guest {
  thing: Thing
  key: string
  email: string
  quantity?: number
  /** The cart, once there is one. */
  cart?: string
  /** The checkout's form as it was first shown: its key makes one order. */
  form?: { key: string; total: string }
}

const address = {
  name: 'Marije de Wit',
  street: 'Grote Markt 14',
  postcode: '8011 PK',
  city: 'Zwolle',
  country: 'NL',
  delivery: 'standard',
  card: '4242 4242 4242 4242',
}

export const newGuest = (thing: Thing, email = `${randomUUID()}@example.com`): Guest => ({
  thing,
  key: randomUUID(),
  email,
})

/** Fills a cart, goes to the checkout, places the order. Rejects when the shop does not answer at all. */
export const buy = (ask: Ask, way: Way, guest: Guest): Promise<Told> =>
  way === 'api' ? buyByApi(ask, guest) : buyByPages(ask, guest)

async function buyByApi(ask: Ask, guest: Guest): Promise<Told> {
  const { thing, key, email, quantity = 1 } = guest
  if (!guest.cart) {
    const made = await ask('/api/carts', { json: {} })
    const { id } = made.status === 201 ? JSON.parse(made.text) : { id: undefined }
    const added = id && (await ask(`/api/carts/${id}/lines`, { json: { ...thing, quantity } }))
    if (added?.status !== 200)
      return { outcome: 'no answer', reason: `cart ${made.status} ${added?.status}`, ms: 0 }
    guest.cart = id
  }
  const began = performance.now()
  const { status, text } = await ask('/api/checkout', {
    json: { cart: guest.cart, market: 'en', email, ...address },
    headers: { 'idempotency-key': key },
  })
  const ms = performance.now() - began
  if (status === 202) return { outcome: 'accepted', ticket: JSON.parse(text).ticket, ms }
  if (status === 409 && text.includes('Not enough stock')) return { outcome: 'sold out', ms }
  return { outcome: 'no answer', reason: `checkout ${status}`, ms }
}

async function buyByPages(ask: Ask, guest: Guest): Promise<Told> {
  const { thing, email, quantity = 1 } = guest
  if (!guest.cart) {
    const form = { product: String(thing.product), sku: thing.sku, quantity: String(quantity) }
    const added = await ask('/en/cart/lines', { form })
    const given = [added.headers['set-cookie'] ?? []].flat().map(cookie => cookie.split(';')[0])
    if (added.status !== 303 || given.length === 0)
      return { outcome: 'no answer', reason: `cart ${added.status}`, ms: 0 }
    guest.cart = given.join('; ')
  }
  const headers = { cookie: guest.cart }
  if (!guest.form) {
    const opened = await ask('/en/checkout', { headers })
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(opened.text)?.[1] ?? ''
    if (opened.status !== 200) return { outcome: 'no answer', reason: `checkout ${opened.status}`, ms: 0 }
    guest.form = { key: field('key'), total: field('total') }
  }
  const began = performance.now()
  const placed = await ask('/en/checkout', {
    form: { ...address, email, ...guest.form, do: 'place' },
    headers,
  })
  const ms = performance.now() - began
  const [, ticket] = /\/orders\/([\w-]{43})$/.exec(String(placed.headers.location)) ?? []
  if (placed.status === 303 && ticket) {
    // Where the browser is led.
    await ask(String(placed.headers.location), { headers })
    return { outcome: 'accepted', ticket, ms }
  }
  if (placed.status === 409) return { outcome: 'sold out', ms }
  return { outcome: 'no answer', reason: `place ${placed.status}`, ms }
}
