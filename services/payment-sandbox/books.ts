import { randomUUID } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Charge } from '../payments/index.ts'

const KEPT_SECONDS = 90 * 24 * 60 * 60

export interface Payment extends Partial<Charge> {
  key: string
  reference: string
  status: 'pending' | 'redirect' | 'authorised' | 'declined' | 'captured' | 'voided' | 'refunded'
  reason?: string
}

/** A webhook on its way; `settles`: with it the bank says yes. */
export interface Word {
  id: string
  key: string
  settles?: boolean
  tries: number
}

/** The provider's memory, in Redis: a restart forgets nothing. Its process is one, and does one change at a time. */
export function openBooks(redis: Redis) {
  let turn: Promise<unknown> = Promise.resolve()
  const read = async (key: string): Promise<Payment | undefined> => {
    const text = await redis.get(keys.sandboxPayment(key))
    return text ? (JSON.parse(text) as Payment) : undefined
  }
  return {
    read,
    /** Resolves to the payment after `change`, which is given the present one and returns it as it is to stay as it is. */
    change(key: string, change: (payment: Payment | undefined) => Payment): Promise<Payment> {
      const mine = turn.then(async () => {
        const before = await read(key)
        const after = change(before)
        if (after !== before)
          await redis.set(keys.sandboxPayment(key), JSON.stringify(after), 'EX', KEPT_SECONDS)
        return after
      })
      turn = mine.catch(() => {})
      return mine
    },
    async tell(word: Omit<Word, 'id' | 'tries'> & Partial<Word>, afterMs = 0): Promise<void> {
      const full: Word = { id: randomUUID(), tries: 0, ...word }
      await redis.zadd(keys.sandboxWebhooks, Date.now() + afterMs, JSON.stringify(full))
    },
    due: async (): Promise<string[]> =>
      redis.zrangebyscore(keys.sandboxWebhooks, '-inf', Date.now(), 'LIMIT', 0, 20),
    told: (member: string) => redis.zrem(keys.sandboxWebhooks, member),
  }
}
export type Books = ReturnType<typeof openBooks>
