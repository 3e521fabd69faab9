import { createBlockingRedis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

export interface TicketNews {
  /** Calls `heard` at each change of the ticket, until the returned function is called. */
  listen(token: string, heard: () => void): () => void
  close(): void
}

/** Hears of changes of tickets, over one connection for all who look at one here. */
export function createTicketNews(config: { url: string }): TicketNews {
  const redis = createBlockingRedis(config)
  const listeners = new Map<string, Set<() => void>>()
  redis.on('message', (channel: string) => {
    for (const heard of listeners.get(channel) ?? []) heard()
  })
  // What was said while the connection was away was said to nobody.
  redis.on('ready', () => {
    for (const all of listeners.values()) for (const heard of all) heard()
  })
  return {
    listen(token, heard) {
      const channel = keys.ticketNews(token)
      const all = listeners.get(channel) ?? new Set()
      listeners.set(channel, all.add(heard))
      if (all.size === 1) redis.subscribe(channel).catch(() => {})
      return () => {
        all.delete(heard)
        if (all.size > 0 || listeners.get(channel) !== all) return
        listeners.delete(channel)
        redis.unsubscribe(channel).catch(() => {})
      }
    },
    close: () => redis.disconnect(),
  }
}
