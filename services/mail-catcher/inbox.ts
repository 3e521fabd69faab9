import { randomUUID } from 'node:crypto'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

const MOST_KEPT = 200

/** A mail as it came. */
export interface Caught {
  id: string
  at: string
  raw: string
}

/** The last two hundred mails, newest first, in Redis: a restart forgets none. */
export const openInbox = (redis: Redis) => ({
  async keep(raw: string): Promise<void> {
    const caught: Caught = { id: randomUUID(), at: new Date().toISOString(), raw }
    await redis
      .multi()
      .lpush(keys.caughtMails, JSON.stringify(caught))
      .ltrim(keys.caughtMails, 0, MOST_KEPT - 1)
      .exec()
  },
  all: async (): Promise<Caught[]> =>
    (await redis.lrange(keys.caughtMails, 0, -1)).map(text => JSON.parse(text) as Caught),
})
export type Inbox = ReturnType<typeof openInbox>
