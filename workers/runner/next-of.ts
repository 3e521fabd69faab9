import type { OutgoingMessage } from '../../infra/rabbitmq/publisher.ts'
import { type Step, toMessage } from '../to-message.ts'
import type { Delivery } from './delivery.ts'

/**
 * The next step of a chain, or nothing. Its id follows from that of the step before, so that a step that is done twice
 * sends its successor under one id, and an inbox takes it once.
 */
export function nextOf({ message, id, correlationId, token }: Delivery): OutgoingMessage[] {
  const chain = message.properties.headers?.next
  if (typeof chain !== 'string') return []
  const [step, ...next] = JSON.parse(chain) as Step[]
  if (!step) return []
  const [root, number = '0'] = id.split('>')
  const about = { id: `${root}>${Number(number) + 1}`, correlationId, next, ...(token ? { token } : {}) }
  return [toMessage(step.name, step.payload, about)]
}
