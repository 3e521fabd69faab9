import type { OutgoingMessage } from '../infra/rabbitmq/publisher.ts'
import type { Movement } from '../services/events.ts'
import { toMessage } from './to-message.ts'

/**
 * The message for an entry of the movement stream. Its id is the movement's, so that a movement published twice is one
 * message to every inbox. An order that came with its reservation goes to who places orders. Throws when the entry is
 * not what services/events.ts promises.
 */
export function toMovementMessage(fields: string[]): OutgoingMessage {
  const entry: Record<string, string | undefined> = {}
  for (let n = 0; n < fields.length; n += 2) entry[fields[n] ?? ''] = fields[n + 1]
  const movement = JSON.parse(entry.movement ?? 'null')
  const about = { id: String(movement?.id), correlationId: entry.correlation }
  return entry.order === undefined
    ? toMessage('stock.moved', movement, about)
    : toMessage('order.placed', { movement, order: entry.order }, about)
}

/** The movement that such a message tells of. */
export function movementIn({ body }: OutgoingMessage): Movement {
  const told = body as Movement | { movement: Movement }
  return 'movement' in told ? told.movement : told
}
