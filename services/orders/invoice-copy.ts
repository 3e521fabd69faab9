import { gunzipSync, gzipSync } from 'node:zlib'
import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'

/** Ten kilobytes are five times what all the rest of an order takes: no longer than it is read and read again. */
const KEPT_SECONDS = 10 * 60

/** The copy of an invoice that pages hand out, made when one asks; the invoice itself is in MySQL, where a page never looks. */
export async function copyInvoice(redis: Redis, ticket: string, document: Buffer): Promise<void> {
  await redis.set(keys.invoice(ticket), gzipSync(document), 'EX', KEPT_SECONDS)
}

export async function readInvoice(redis: Redis, ticket: string): Promise<Buffer | undefined> {
  const packed = await redis.getBuffer(keys.invoice(ticket))
  return packed ? gunzipSync(packed) : undefined
}
