import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { orderOfKey } from '../../orders/index.ts'
import { isSigned, SIGNATURE_HEADER, webhookSchema } from '../../payments/index.ts'
import type { GatewayContext } from '../context.ts'
import { publish } from '../publish.ts'

/**
 * POST: the provider says that a payment has news. It is taken on only once RabbitMQ has it, else the provider says it
 * again. What the news is, a worker asks the provider: so a word that comes twice, late, or after another does no harm.
 */
export const takeWebhook =
  ({ config, publisher }: GatewayContext): RequestHandler =>
  async (request, response) => {
    const body = typeof request.body === 'string' ? request.body : ''
    if (!isSigned(config.payments.secret, body, request.get(SIGNATURE_HEADER)))
      throw new Problem(401, 'Not signed', 'The signature is missing, wrong or too old.')
    const word = webhookSchema.safeParse(parse(body))
    const order = word.success && orderOfKey(word.data.key)
    if (!order) throw new Problem(422, 'Unknown', 'That is no payment of an order.')
    await publish(publisher, 'payment.due', { order }, response.locals.correlationId)
    response.status(202).setHeader('Cache-Control', 'no-store').end()
  }

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
