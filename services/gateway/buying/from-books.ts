import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../../../infra/http/problem.ts'
import { readFound, readTicket, type Ticket } from '../../orders/index.ts'
import type { GatewayContext } from '../context.ts'
import { publish } from '../publish.ts'

/** Nginx waits five seconds (nginx/gateway.conf), and leaves a gateway out for a while that took longer. */
export const LONGEST_MS = 3_500
const LOOK_MS = 40
/** So many at once: whoever tries tickets by chance must not keep the workers busy. */
const MOST = 20
let asking = 0

/** The ticket of an accepted order: from Redis, or when it was put away there, from MySQL by way of a worker. */
export async function findTicket(context: GatewayContext, token: string, cause: string): Promise<Ticket> {
  const look = async () => {
    const ticket = await readTicket(context.redis, token)
    return ticket?.acceptedAt ? ticket : undefined
  }
  const ticket = (await look()) ?? (await fromBooks(context, token, look, cause))
  if (!ticket) throw new Problem(404, 'Not found', 'There is no such order.')
  return ticket
}

/**
 * Has a worker bring what is known of a ticket, and waits until `look` finds it; undefined when there is no such order.
 * Throws "back in a moment" when nobody could say.
 */
export async function fromBooks<T>(
  { redis, publisher }: GatewayContext,
  ticket: string,
  look: () => Promise<T | undefined>,
  cause: string,
): Promise<T | undefined> {
  if (!/^[\w-]{43}$/.test(ticket) || (await readFound(redis, ticket)) === 'none') return undefined
  const moment = new Problem(503, 'Back in a moment', 'It is being looked up. Please try again in a moment.')
  if (asking >= MOST) throw moment
  const end = Date.now() + LONGEST_MS
  asking++
  try {
    await publish(publisher, 'ticket.asked', { ticket }, cause)
    for (; Date.now() < end; await delay(LOOK_MS)) {
      const found = await look()
      if (found) return found
      if ((await readFound(redis, ticket)) === 'none') return undefined
    }
  } finally {
    asking--
  }
  throw moment
}
