import type { RequestHandler } from 'express'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { readProductStock, skusOf } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'

/**
 * GET: the number of each variant as of now, and their sum. `null`: stock is not known at the moment. 503 where Redis
 * began anew and does not even know yet what there is.
 */
export const getStock =
  (context: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    response.setHeader('Cache-Control', 'no-store').json(await stockNow(context, id))
  }

async function stockNow({ redis }: GatewayContext, id: number) {
  const read = await readProductStock(redis, [id])
  const known = read?.get(id)
  if (known) return { id, stock: known.stock, variants: known.variants }
  const skus = await skusOf(redis, id)
  if (skus.length === 0) throw read ? noProduct(id) : stockUnknown()
  return { id, stock: null, variants: skus.map(sku => ({ sku, stock: null })) }
}

export const noProduct = (id: number) => new Problem(404, 'Not found', `There is no product ${id}.`)

export const stockUnknown = () =>
  new Problem(503, 'Stock unknown', 'Stock is being counted again. Nothing was changed; please try again.')
