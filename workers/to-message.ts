import { randomUUID } from 'node:crypto'
import type { OutgoingMessage } from '../infra/rabbitmq/publisher.ts'
import { SHOP_EXCHANGE } from '../infra/rabbitmq/topology.ts'
import { events, isEventName } from '../services/events.ts'

/**
 * A message ready to publish, its payload checked against the contract. Throws on an unknown name or a payload that
 * its consumers could not read: a publisher must not send what is not in `events.ts`.
 */
export function toMessage(
  name: string,
  payload: unknown,
  about: { id?: string; correlationId?: string | null | undefined } = {},
): OutgoingMessage {
  if (!isEventName(name)) throw new Error(`${name} is not in services/events.ts`)
  const { schema, version } = events[name]
  return {
    id: about.id ?? randomUUID(),
    exchange: SHOP_EXCHANGE,
    routingKey: name,
    body: schema.parse(payload),
    correlationId: about.correlationId ?? undefined,
    headers: { version },
  }
}
