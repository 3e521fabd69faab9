import type { ConsumeMessage } from 'amqplib'
import { type EventName, events, type Payload } from '../../services/events.ts'
import { Bury } from './failure.ts'

/** A message with what it says of itself. */
export interface Delivery {
  message: ConsumeMessage
  id: string
  correlationId: string | undefined
  /** Which try this is, from 1. */
  attempt: number
  /** When it is to be worked on, in ms since 1970; 0: at once. */
  due: number
}

export function toDelivery(message: ConsumeMessage): Delivery {
  const { messageId, correlationId, headers } = message.properties
  return {
    message,
    id: String(messageId),
    correlationId,
    attempt: Number(headers?.attempt ?? 1),
    due: Number(headers?.due ?? 0),
  }
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
