import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Step } from './plan.ts'
import type { Answer, Send } from './send.ts'

/** Somebody with a cart. What they write happens one after the other, as in a browser; others do not wait for it. */
export interface Visitor {
  cookie: string | undefined
  busy: Promise<unknown>
}

/** What became of an order: placed, or refused with a reason that a shop may have (sold out meanwhile). */
export type Bought = 'ordered' | 'refused'

const buyer = {
  en: { street: 'Grote Markt 14', postcode: '8011 PK', city: 'Zwolle', country: 'NL' },
  nl: { street: 'Grote Markt 14', postcode: '8011 PK', city: 'Zwolle', country: 'NL' },
  'en-gb': { street: '10 Queen Square', postcode: 'BS1 4NT', city: 'Bristol', country: 'GB' },
}
const unzip = promisify(gunzip)

/** Puts a thing into the cart by the form of its page, and looks at the cart that the shop then shows. */
export async function addToCart(send: Send, visitor: Visitor, { path, thing }: Step): Promise<Answer> {
  const added = await send(`${path}/lines`, {
    form: { product: String(thing?.id), sku: thing?.skus[0] ?? '', quantity: '1' },
    cookie: visitor.cookie,
  })
  const given = [added.headers['set-cookie'] ?? []].flat().map(cookie => cookie.split(';')[0])
  if (given.length > 0) visitor.cookie = given.join('; ')
  return added.status === 303 ? send(path, { cookie: visitor.cookie }) : added
}

/** Opens the checkout, fills it in, pays with a card of the sandbox, and looks at the ticket. */
export async function checkOut(
  send: Send,
  visitor: Visitor,
  { path, shelf }: Step,
): Promise<{ answer: Answer; bought: Bought }> {
  const opened = await send(path, { cookie: visitor.cookie })
  const { body, zipped } = opened
  const html = (zipped ? await unzip(body) : body).toString('utf8')
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  // Everything in the cart is gone from the shop, or the session is: the shop leads back to the cart.
  if (opened.status !== 200 || field('key') === '') return { answer: opened, bought: 'refused' }
  const paid = await send(path, {
    cookie: visitor.cookie,
    form: {
      ...buyer[shelf.market],
      name: 'Marije de Wit',
      email: `load-${randomUUID()}@example.com`,
      delivery: 'standard',
      card: '4242 4242 4242 4242',
      key: field('key'),
      total: field('total'),
      do: 'place',
    },
  })
  const ticket = paid.headers.location
  if (paid.status !== 303 || typeof ticket !== 'string' || !ticket.includes('/orders/'))
    return { answer: paid, bought: 'refused' }
  return { answer: await send(ticket, { cookie: visitor.cookie }), bought: 'ordered' }
}
