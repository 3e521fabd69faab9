import type { RequestHandler } from 'express'
import { z } from 'zod'
import { type StepName, shownOrderId, stateOf, stepNames, type Ticket } from '../../orders/index.ts'
import { findTicket } from '../buying/from-books.ts'
import type { GatewayContext } from '../context.ts'
import { wantsStream } from '../event-streams.ts'

export const ticketAnswer = z.object({
  order: z.string(),
  state: z.enum([
    'accepted',
    'awaiting payment',
    'authorised',
    'paid',
    'confirmed',
    'cancelling',
    'cancelled',
    'refunded',
    'refused',
  ]),
  acceptedAt: z.iso.datetime(),
  steps: z.array(
    z.object({ step: z.enum(stepNames), outcome: z.enum(['done', 'failed']), at: z.iso.datetime() }),
  ),
  total: z.int(),
  currency: z.enum(['EUR', 'GBP']),
})

/** GET: how an order stands. With `Accept: text/event-stream` each change as it happens, the present state first. */
export const getTicket =
  (context: GatewayContext): RequestHandler<{ token: string }> =>
  async (request, response) => {
    const { token } = request.params
    const read = async () => toJson(await findTicket(context, token, response.locals.correlationId))
    const now = await read()
    response.setHeader('Cache-Control', 'no-store')
    if (wantsStream(request)) {
      const stream = context.streams.open(response, 'ticket')
      // Nobody answers for what comes too late; the page polls.
      if (!stream) return void response.status(204).end()
      stream.send(now)
      const tell = () =>
        read().then(
          ticket => stream.send(ticket),
          () => {},
        )
      stream.onEnd(context.ticketNews.listen(token, tell))
      // What happened between the first look and listening.
      return void tell()
    }
    response.json(now)
  }

function toJson({ order, acceptedAt, steps, at }: Ticket): z.infer<typeof ticketAnswer> {
  const iso = (ms: number | undefined) => new Date(ms ?? 0).toISOString()
  return {
    order: shownOrderId(order.id),
    state: stateOf(steps),
    acceptedAt: iso(acceptedAt),
    steps: (Object.entries(steps) as [StepName, 'done' | 'failed'][]).map(([step, outcome]) => ({
      step,
      outcome,
      at: iso(at[step]),
    })),
    total: order.totals.total,
    currency: order.currency,
  }
}
