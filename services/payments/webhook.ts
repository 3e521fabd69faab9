import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Older or newer than this, a signature counts for nothing: whoever recorded one cannot send it again tomorrow. */
const REPLAY_WINDOW_S = 300

export const SIGNATURE_HEADER = 'x-payment-signature'

/** Only says which payment has news. What the news is, we ask the provider. */
export const webhookSchema = z.object({ id: z.string().max(64), key: z.string().max(32) })

/** `t=SECONDS,v1=HEX`: HMAC-SHA256 over the time, a dot and the body. */
export function signWebhook(secret: string, body: string, nowMs = Date.now()): string {
  const seconds = Math.floor(nowMs / 1000)
  return `t=${seconds},v1=${mac(secret, seconds, body).toString('hex')}`
}

export function isSigned(
  secret: string,
  body: string,
  header: string | undefined,
  nowMs = Date.now(),
): boolean {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? []
  if (!seconds || !hex || Math.abs(nowMs / 1000 - Number(seconds)) > REPLAY_WINDOW_S) return false
  return timingSafeEqual(mac(secret, Number(seconds), body), Buffer.from(hex, 'hex'))
}

// A key of its own, derived: the secret itself also opens the provider's door.
const mac = (secret: string, seconds: number, body: string): Buffer =>
  createHmac('sha256', `webhook ${secret}`).update(`${seconds}.${body}`).digest()
