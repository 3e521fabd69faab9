import { z } from 'zod'
import { type Payments, PaymentUnknown, type Standing } from './port.ts'

const DEADLINE_MS = 5_000

const standing: z.ZodType<Standing> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('redirect'), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ status: z.enum(['authorised', 'captured', 'voided', 'refunded']), reference: z.string() }),
  z.object({ status: z.literal('declined'), reason: z.string() }),
])

/** The sandbox provider over HTTP. */
export function createHttpPayments({ url, secret }: { url: string; secret: string }): Payments {
  async function call(key: string, what = '', body?: unknown): Promise<Standing> {
    try {
      const answer = await fetch(`${url}/payments/${encodeURIComponent(key)}${what}`, {
        method: what ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(what ? { body: JSON.stringify(body ?? {}) } : {}),
        signal: AbortSignal.timeout(DEADLINE_MS),
      })
      // A conflict tells how it stands instead: captured before it could be voided, for instance.
      if (!answer.ok && answer.status !== 409) throw new Error(`it answers ${answer.status}`)
      return standing.parse(await answer.json())
    } catch (error) {
      throw new PaymentUnknown(`payment ${key}${what}: ${(error as Error).message}`, { cause: error })
    }
  }
  return {
    authorise: (key, charge) => call(key, '/authorise', charge),
    capture: key => call(key, '/capture'),
    void: key => call(key, '/void'),
    refund: key => call(key, '/refund'),
    status: key => call(key),
  }
}
