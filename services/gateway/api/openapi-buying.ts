import type { z } from 'zod'
import { cartAnswer, cartParameters, lineChange, newLine } from './carts.ts'
import { checkoutBody, orderAccepted } from './checkout.ts'
import type { Operation, Parameter } from './operation.ts'
import { ticketAnswer } from './tickets.ts'

interface Tools {
  json(name: string): { content: Record<string, unknown> }
  refused(description: string): { description: string; content: Record<string, unknown> }
  away: Operation['responses']
  inQuery(shape: Record<string, z.ZodType>): Parameter[]
}

const inPath = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})

/** Carts, checkout and tickets as the description of the API has them. */
export function buyingPaths({
  json,
  refused,
  away,
  inQuery,
}: Tools): Record<string, Record<string, Operation>> {
  const id = inPath('id', 'Names the cart.')
  const market = inQuery(cartParameters.shape)
  const line = [id, inPath('sku', 'SKU of the line.'), ...market]
  const cart = { '200': { description: 'The cart as of now.', ...json('Cart') }, ...away }
  const none = { '404': refused('There is no such cart, line or product.') }
  const wrong = { '400': refused('The body is wrong; `errors` names the fields.') }
  return {
    '/carts': {
      post: {
        summary: 'A new cart',
        parameters: market,
        responses: { '201': { description: 'Empty; `id` names it.', ...json('Cart') }, ...away },
      },
    },
    '/carts/{id}': {
      get: { summary: 'A cart', parameters: [id, ...market], responses: { ...cart, ...none } },
    },
    '/carts/{id}/lines': {
      post: {
        summary: 'Add to a cart',
        parameters: [id, ...market],
        requestBody: { required: true, ...json('NewLine') },
        responses: { ...cart, ...wrong, ...none, '409': refused('The cart or the line is full.') },
      },
    },
    '/carts/{id}/lines/{sku}': {
      put: {
        summary: 'How many of a line',
        parameters: line,
        requestBody: { required: true, ...json('LineChange') },
        responses: { ...cart, ...wrong, ...none },
      },
      delete: { summary: 'Take a line out', parameters: line, responses: { ...cart, ...none } },
    },
    '/checkout': {
      post: {
        summary: 'Place an order',
        description:
          'For all that is in the cart, at the prices of now. All lines are reserved or none. The same Idempotency-Key again gets the same answer, and one order.',
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
          },
        ],
        requestBody: { required: true, ...json('Checkout') },
        responses: {
          '202': { description: 'Accepted; follow the ticket.', ...json('OrderAccepted') },
          ...wrong,
          '404': refused('There is no such cart.'),
          '409': refused(
            'Nothing was ordered: the cart is empty, a line is short (`lines`), or the sum is another.',
          ),
          '422': refused('A field is wrong (`errors`), or the key belongs to another order.'),
          ...away,
        },
      },
    },
    '/tickets/{ticket}': {
      get: {
        summary: 'How an order stands',
        description:
          'With `Accept: text/event-stream`, the present state and then each change as it happens.',
        parameters: [inPath('ticket', 'What the checkout answered.')],
        responses: {
          '200': { description: 'The state and its steps.', ...json('Ticket') },
          '404': refused('There is no such order.'),
          ...away,
        },
      },
    },
  }
}

export const buyingSchemas = (
  toJson: (schema: z.ZodType, io: 'input' | 'output') => Record<string, unknown>,
): Record<string, Record<string, unknown>> => ({
  Cart: toJson(cartAnswer, 'output'),
  NewLine: toJson(newLine, 'input'),
  LineChange: toJson(lineChange, 'input'),
  Checkout: toJson(checkoutBody, 'input'),
  OrderAccepted: toJson(orderAccepted, 'output'),
  Ticket: toJson(ticketAnswer, 'output'),
})
