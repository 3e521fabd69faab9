import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { z } from 'zod'
import { readOffers } from '../../catalog/index.ts'
import { type MovementAnswer, moveStock } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import { Problem } from '../problem.ts'
import { parse, productPath } from './parse.ts'

const LARGEST_STEP = 1_000_000
const REMEMBER_SECONDS = 24 * 60 * 60

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/)
  .optional()
export const stockChange = z.strictObject({
  stock: z.number().int('must be a whole number').min(1, 'must be at least 1').max(LARGEST_STEP),
  action: z.enum(['increment', 'decrement']),
  sku: z.string().min(1).max(32).optional().describe('May be left out when the product has one variant.'),
})
export const stockAnswer = z.object({
  id: z.int(),
  stock: z.int().nullable().describe('Of all variants together.'),
  variants: z.array(z.object({ sku: z.string(), stock: z.int().nullable() })),
})
export const stockMoved = z.object({
  id: z.int(),
  sku: z.string(),
  stock: z.int(),
  seq: z.int().describe('Number of the movement among those of the SKU.'),
})

/** GET: the number of each variant as of now, and their sum. `null`: stock is not known at the moment. */
export const getStock =
  (context: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    const variants = await variantsOf(context, id)
    const known = variants.every(variant => variant.available !== null)
    response.setHeader('Cache-Control', 'no-store').json({
      id,
      stock: known ? variants.reduce((sum, { available }) => sum + (available ?? 0), 0) : null,
      variants: variants.map(({ sku, available }) => ({ sku, stock: available })),
    })
  }

/**
 * PUT `{"stock": 5, "action": "increment" | "decrement", "sku"?}`: moves stock by that many. `sku` may be left out when
 * the product has one variant. 409 when there is less than that; 503 when stock is not known; then nothing was changed.
 */
export const putStock =
  (context: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    if (!request.is('application/json'))
      throw new Problem(415, 'Unsupported media type', 'Send the body as application/json.')
    const { stock, action, sku: asked } = parse(stockChange, request.body ?? {}, 'body')
    const key = parse(idempotencyKey, request.get('idempotency-key'), 'parameters')
    const sku = chooseSku(await variantsOf(context, id), asked)
    const answer = await moveStock(context.redis, {
      id: key ? `api:${await fingerprint(`${response.locals.subject}:${key}`)}` : randomUUID(),
      kind: 'adjust',
      lines: [{ sku, delta: action === 'increment' ? stock : -stock }],
      rememberSeconds: REMEMBER_SECONDS,
    })
    const line = admitted(answer)
    response
      .status(202)
      .setHeader('Cache-Control', 'no-store')
      .json({ id, sku, stock: line.available, seq: line.seq })
  }

async function variantsOf(context: GatewayContext, id: number) {
  const offer = (await readOffers(context.redis, [id])).get(id)
  if (!offer) throw new Problem(404, 'Not found', `There is no product ${id}.`)
  return offer.variants
}

function chooseSku(variants: { sku: string }[], asked: string | undefined): string {
  const skus = variants.map(variant => variant.sku)
  if (asked === undefined && skus.length === 1 && skus[0]) return skus[0]
  if (asked !== undefined && skus.includes(asked)) return asked
  const detail =
    asked === undefined ? 'The product has several variants: give one as sku.' : 'It has no such sku.'
  throw new Problem(400, 'Bad body', detail, { errors: [{ field: 'sku', message: detail }], skus })
}

function admitted(answer: MovementAnswer): { available: number; seq: number } {
  if (answer.status === 'ok' && answer.lines[0]) return answer.lines[0]
  if (answer.status === 'short')
    throw new Problem(409, 'Not enough stock', `Only ${answer.available} left of ${answer.sku}.`, {
      sku: answer.sku,
      stock: answer.available,
    })
  throw new Problem(
    503,
    'Stock unknown',
    'Stock is being counted again. Nothing was changed; please try again.',
  )
}

/** 32 hex digits: a key of any length as part of a movement id. */
async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(digest).toString('hex').slice(0, 32)
}
