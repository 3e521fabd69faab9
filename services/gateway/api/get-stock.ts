import type { RequestHandler } from 'express'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { readProductStock, skusOf } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'

/** GET: the number of each variant as of now, and their sum. `null`: stock is not known at the moment. */
export const getStock =
  (context: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    response.setHeader('Cache-Control', 'no-store').json(await stockNow(context, id))
  }

async function stockNow({ redis }: GatewayContext, id: number) {
  const known = (await readProductStock(redis, [id]))?.get(id)
  if (known) return { id, stock: known.stock, variants: known.variants }
  const skus = await skusOf(redis, id)
  if (skus.length === 0) throw noProduct(id)
  return { id, stock: null, variants: skus.map(sku => ({ sku, stock: null })) }
}

export const noProduct = (id: number) => new Problem(404, 'Not found', `There is no product ${id}.`)
