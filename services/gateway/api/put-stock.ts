import { createHash, randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { type MovementAnswer, moveStock, skusOf } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import { noProduct, stockUnknown } from './get-stock.ts'
import { idempotencyKey, stockChange } from './stock-schemas.ts'

/** Without a key, only the repeat of a command whose answer was lost on the way from Redis. */
const REMEMBER_SECONDS = 60
const REMEMBER_KEY_SECONDS = 24 * 60 * 60
/** About 20 MB of Redis; a key more is refused, since to forget one early would break the promise of it. */
const KEYS_A_TOKEN = 100_000

/**
 * PUT `{"stock": 5, "action": "increment" | "decrement", "sku"?}`: moves stock by that many, in one round trip to
 * Redis. 202 when admitted; 409 when there is less than that; 503 when stock is not known. Other than a 202 has changed
 * nothing, but for a 503 whose answer was lost between Redis and us: with an Idempotency-Key it is safe to ask again.
 */
export const putStock =
  ({ redis }: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    if (!request.is('application/json'))
      throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.')
    const { stock, action, sku = '' } = parse(stockChange, request.body ?? {}, 'body')
    const key = parse(idempotencyKey, request.get('idempotency-key'), 'parameters')
    const { subject } = response.locals
    const answer = await moveStock(redis, {
      id: randomUUID(),
      kind: 'adjust',
      product: id,
      lines: [{ sku, delta: action === 'increment' ? stock : -stock }],
      rememberSeconds: REMEMBER_SECONDS,
      ...(key && {
        key: `api:${digest(`${subject}:${key}`)}`,
        quota: { subject, most: KEYS_A_TOKEN },
        rememberSeconds: REMEMBER_KEY_SECONDS,
      }),
    })
    const [line] = answer.status === 'ok' ? answer.lines : []
    if (!line) throw await refusal(answer, id, () => skusOf(redis, id))
    response
      .status(202)
      .setHeader('Cache-Control', 'no-store')
      .json({ id, sku: line.sku, stock: line.available, seq: line.seq })
  }

/** A key of any length, of one token, as part of a Redis key. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 27)

async function refusal(answer: MovementAnswer, id: number, skus: () => Promise<string[]>): Promise<Problem> {
  switch (answer.status) {
    case 'short':
    case 'full': {
      const { status, sku, available } = answer
      const detail =
        status === 'short'
          ? `Only ${available} left of ${sku}.`
          : `There are ${available} of ${sku}; more than a thousand million are not counted.`
      return new Problem(409, status === 'short' ? 'Not enough stock' : 'Too much stock', detail, {
        sku,
        stock: available,
      })
    }
    case 'no-product':
      return noProduct(id)
    case 'which-sku':
      return badSku('The product has several variants: give one as sku.', answer.skus)
    case 'no-sku': {
      const known = await skus()
      return known.length === 0 ? noProduct(id) : badSku('It has no such sku.', known)
    }
    case 'conflict':
      return new Problem(422, 'Another wish', 'This Idempotency-Key came with another body before.')
    case 'quota':
      return new Problem(
        429,
        'Too many keys',
        `Of one token ${KEYS_A_TOKEN} Idempotency-Keys are kept a day.`,
      )
    default:
      return stockUnknown()
  }
}

const badSku = (message: string, skus: string[]) =>
  new Problem(400, 'Bad body', message, { errors: [{ field: 'sku', message }], skus })
