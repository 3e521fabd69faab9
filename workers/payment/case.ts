import type { Pool } from '../../infra/mysql/client.ts'
import type { Redis } from '../../infra/redis/client.ts'
import type { Attempt, Order, Steps } from '../../services/orders/index.ts'
import type { Payments } from '../../services/payments/index.ts'

/** What an order is paid with. */
export interface PaymentContext {
  mysql: Pool
  redis: Redis
  payments: Payments
  config: { origin: string; payments: { withinMs: number } }
}

/** An order at work: what is in the books of it at this moment. */
export interface Case {
  order: Order
  steps: Steps
  attempts: Attempt[]
  correlationId: string | undefined
  /** Another card that the shopper offers. */
  card: { after: number; token: string } | undefined
}
