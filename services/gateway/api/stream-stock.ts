import type { RequestHandler, Response } from 'express'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { skusOf } from '../../stock/index.ts'
import type { GatewayContext } from '../context.ts'
import type { Watcher } from '../live/live-stock.ts'
import { noProduct } from './get-stock.ts'

/** Nginx gives a silent stream up after a minute, Varnish too. */
const SIGN_OF_LIFE_MS = 20_000
/** A reader that leaves so much unread is gone or stuck; it comes again, and gets the number of then. */
const MOST_UNREAD_BYTES = 16_384
const COME_AGAIN_MS = 2_000

/**
 * GET with `Accept: text/event-stream`: the stock of a product as an event now and after each change, with a sign of
 * life in between. 204 when this gateway has as many streams as it takes: ask for the number now and then instead.
 */
export const streamStock = (context: GatewayContext): RequestHandler<{ id: string }> => {
  const alive = signsOfLife()
  return async (request, response, next) => {
    if (!request.get('accept')?.includes('text/event-stream')) return next()
    const { id } = parse(productPath, request.params, 'parameters')
    if ((await skusOf(context.redis, id)).length === 0) throw noProduct(id)
    response.setHeader('Cache-Control', 'no-store')
    // The buyer may have left while we asked.
    if (response.closed || request.socket.destroyed) return
    const watcher: Watcher = {
      show: stock =>
        send(response, {
          ...(stock ? { id: String(stock.seq) } : {}),
          data: JSON.stringify(stock ?? { id, stock: null, variants: [] }),
        }),
      leave() {
        // Not all at once, and not to us.
        send(response, { retry: String(Math.round(COME_AGAIN_MS * (0.5 + Math.random()))) })
        response.end()
      },
    }
    const stop = context.liveStock.watch(id, watcher)
    if (!stop) return void response.status(204).end()
    response.setHeader('Content-Type', 'text/event-stream')
    alive.add(response)
    response.once('close', () => {
      alive.delete(response)
      stop()
    })
    response.flushHeaders()
    send(response, { retry: String(COME_AGAIN_MS) })
  }
}

function send(response: Response, fields: Record<string, string>): void {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`)
  response.write(`${lines.join('')}\n`)
  if (response.writableLength > MOST_UNREAD_BYTES) response.destroy()
}

/** One timer for all streams, which turns while there are any. */
function signsOfLife(): { add(response: Response): void; delete(response: Response): void } {
  const open = new Set<Response>()
  let timer: NodeJS.Timeout | undefined
  return {
    add(response) {
      open.add(response)
      timer ??= setInterval(() => {
        for (const one of open) one.write(':\n\n')
      }, SIGN_OF_LIFE_MS)
    },
    delete(response) {
      open.delete(response)
      if (open.size > 0) return
      clearInterval(timer)
      timer = undefined
    },
  }
}
