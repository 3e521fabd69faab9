import { randomUUID } from 'node:crypto'
import type { OutgoingMessage } from '../infra/rabbitmq/publisher.ts'
import { bulkOf, SHOP_EXCHANGE } from '../infra/rabbitmq/topology.ts'
import { events, hasBulk, isEventName, isTracked } from '../services/events.ts'

/** One more message, to be sent when the one before it is done. */
export interface Step {
  name: string
  payload: unknown
}

export interface About {
  id?: string
  correlationId?: string | null | undefined
  /** Not urgent: waits in a queue of its own, behind which nobody stands. */
  bulk?: boolean
  /** What is to be done after this one, one after the other; each is checked now. */
  next?: Step[]
  /**
   * Whoever holds it can ask for the job's state (infra/redis/job-status.ts); a chain has one for all its steps. Without
   * one, a message that services/events.ts calls `tracked` goes by its id.
   */
  token?: string
}

/**
 * A message ready to publish, its payload checked against the contract. Throws on an unknown name or a payload that
 * its consumers could not read: a publisher must not send what is not in `events.ts`.
 */
export function toMessage(name: string, payload: unknown, about: About = {}): OutgoingMessage {
  const { version, body } = checked({ name, payload })
  if (about.bulk && !hasBulk(checkedName(name))) throw new Error(`${name} is never sent as bulk`)
  for (const step of about.next ?? []) checked(step)
  const id = about.id ?? randomUUID()
  const token = about.token ?? (isTracked(checkedName(name)) ? id : undefined)
  return {
    id,
    exchange: SHOP_EXCHANGE,
    routingKey: about.bulk ? bulkOf(name) : name,
    body,
    correlationId: about.correlationId ?? undefined,
    headers: {
      version,
      ...(about.next?.length ? { next: JSON.stringify(about.next) } : {}),
      ...(token ? { token } : {}),
    },
  }
}

function checked({ name, payload }: Step) {
  const { schema, version } = events[checkedName(name)]
  return { version, body: schema.parse(payload) }
}

function checkedName(name: string) {
  if (!isEventName(name)) throw new Error(`${name} is not in services/events.ts`)
  return name
}
