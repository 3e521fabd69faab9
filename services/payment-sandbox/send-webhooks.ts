import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../../infra/telemetry/logger.ts'
import { SIGNATURE_HEADER, signWebhook } from '../payments/index.ts'
import type { Books, Word } from './books.ts'

const IDLE_MS = 200
const DEADLINE_MS = 5_000
const MOST_TRIES = 20
const LONGEST_PAUSE_MS = 60_000

/** Sends what is due until stopped. What is not taken with 2xx is sent again, later each time, twenty times in all. */
export async function sendWebhooks(
  books: Books,
  { url, secret }: { url: string; secret: string },
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const member of await books.due()) await send(member)
    } catch (error) {
      log.warn({ reason: (error as Error).message }, 'webhooks wait')
    }
    await delay(IDLE_MS, undefined, { signal }).catch(() => {})
  }

  async function send(member: string): Promise<void> {
    const word = JSON.parse(member) as Word
    if (word.settles)
      await books.change(word.key, payment => {
        if (!payment) throw new Error(`nothing is known of ${word.key}`)
        return payment.status === 'pending' ? { ...payment, status: 'authorised' } : payment
      })
    const body = JSON.stringify({ id: word.id, key: word.key })
    const taken = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signWebhook(secret, body) },
      body,
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).then(
      answer => answer.ok,
      () => false,
    )
    const tries = word.tries + 1
    if (!taken && tries < MOST_TRIES)
      await books.tell({ ...word, tries }, Math.min(500 * 2 ** tries, LONGEST_PAUSE_MS))
    await books.told(member)
  }
}
