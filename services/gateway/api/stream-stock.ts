import type { RequestHandler } from 'express'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { skusOf } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import { wantsStream } from '../event-streams.ts'
import { noProduct } from './get-stock.ts'

/**
 * GET with `Accept: text/event-stream`: the stock of a product as an event now and after each change, with a sign of
 * life in between. 204 when this gateway has as many streams as it takes: ask for the number now and then instead.
 */
export const streamStock =
  ({ redis, streams, liveStock }: GatewayContext): RequestHandler<{ id: string }> =>
  async (request, response, next) => {
    if (!wantsStream(request)) return next()
    const { id } = parse(productPath, request.params, 'parameters')
    if ((await skusOf(redis, id)).length === 0) throw noProduct(id)
    const stream = streams.open(response, 'stock')
    if (!stream) return void response.status(204).setHeader('Cache-Control', 'no-store').end()
    const stop = liveStock.watch(id, stock =>
      stream.send(stock ?? { id, stock: null, variants: [] }, stock?.seq),
    )
    stream.onEnd(stop)
  }
