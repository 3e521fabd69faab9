import { Pool } from 'undici'
import { type Handling, handlings } from './tally.ts'

export interface Answer {
  status: number
  handling: Handling
  headers: Record<string, string | string[] | undefined>
  body: Buffer
  zipped: boolean
}
export type Send = (
  path: string,
  options?: { form?: Record<string, string>; cookie?: string | undefined },
) => Promise<Answer>

const ANSWER_MS = 15_000

/** A pool of keep-alive connections to the edge, `connections` at most; requests beyond that wait their turn. */
export function createSender(origin: string, connections: number) {
  const pool = new Pool(origin, { connections, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS })

  const send: Send = async (path, { form, cookie } = {}) => {
    const { statusCode, headers, body } = await pool.request({
      path,
      method: form ? 'POST' : 'GET',
      headers: {
        'accept-encoding': 'gzip',
        ...(cookie ? { cookie } : {}),
        ...(form ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      body: form ? `${new URLSearchParams(form)}` : null,
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const named = handlings.find(name => name === headers['x-cache'])
    return {
      status: statusCode,
      handling: named ?? 'NONE',
      headers,
      body: Buffer.from(await body.arrayBuffer()),
      zipped: headers['content-encoding'] === 'gzip',
    }
  }
  return { send, close: () => pool.destroy() }
}
