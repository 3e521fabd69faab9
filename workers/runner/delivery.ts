import { randomUUID } from 'node:crypto'
import type { ConsumeMessage } from 'amqplib'
import type { OutgoingMessage } from '../../infra/rabbitmq/publisher.ts'
import { type EventName, events, type Payload } from '../../services/events.ts'
import { Bury } from './failure.ts'

/** A message with what it says of itself. */
export interface Delivery {
  message: ConsumeMessage
  /** The queue that it came from. */
  queue: string
  id: string
  correlationId: string | undefined
  /** Which try this is, from 1. */
  attempt: number
  /** When it is to be worked on, in ms since 1970; 0: at once. */
  due: number
  /** When it was first published, in ms since 1970. */
  sentAt: number
  /** Whoever holds it may ask what became of the job. */
  token: string | undefined
}

export function toDelivery(queue: string, message: ConsumeMessage): Delivery {
  const { messageId, correlationId, headers } = message.properties
  return {
    message,
    queue,
    // A message that somebody published by hand may have none; it then has one from here on.
    id: String(messageId ?? randomUUID()),
    correlationId,
    attempt: Number(headers?.attempt ?? 1),
    due: Number(headers?.due ?? 0),
    sentAt: Number(headers?.['sent-at'] ?? Date.now()),
    token: headers?.token,
  }
}

/** The message as it came, for sending it on. */
export function copyOf({ message, id, correlationId }: Delivery) {
  const { exchange, routingKey } = message.fields
  const headers: Record<string, unknown> = message.properties.headers ?? {}
  return { id, exchange, routingKey, body: message.content, correlationId, headers } satisfies OutgoingMessage
}

/**
 * The payload, checked against the contract. Throws `Bury` for what is no JSON or does not fit its schema, since no
 * later try can read it either. A version newer than ours is an ordinary failure: while a new version is rolled out,
 * another process may already know it, and half understood would be worse than late.
 */
export function readPayload<N extends EventName>(name: N, { message }: Delivery): Payload<N> {
  const { schema, version } = events[name]
  const theirs = message.properties.headers?.version
  if (theirs !== undefined && !(Number(theirs) <= version))
    throw new Error(`${name} has version ${theirs}, and this worker knows ${version} at most`)
  const parsed = schema.safeParse(parseJson(message.content))
  if (parsed.success) return parsed.data as Payload<N>
  const issues = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  throw new Bury(`the payload is not a ${name}: ${issues.join('; ')}`)
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString())
  } catch (error) {
    throw new Bury(`the payload is not JSON: ${(error as Error).message}`)
  }
}
