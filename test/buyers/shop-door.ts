import { Pool } from 'undici'

const ANSWER_MS = 15_000

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}
export type Ask = (
  path: string,
  options?: {
    /** Sent as a form of the shop's own page. */
    form?: Record<string, string>
    json?: unknown
    headers?: Record<string, string>
  },
) => Promise<Answer>

/**
 * A way to ask the shop by plain HTTP over keep-alive connections, `connections` at most. An answer that does not come
 * within fifteen seconds rejects.
 */
export function openDoor(origin: string, connections: number) {
  const pool = new Pool(origin, { connections, headersTimeout: ANSWER_MS, bodyTimeout: ANSWER_MS })
  const ask: Ask = async (path, { form, json, headers = {} } = {}) => {
    const {
      statusCode,
      headers: given,
      body,
    } = await pool.request({
      path,
      method: form || json !== undefined ? 'POST' : 'GET',
      headers: {
        ...(form
          ? { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
          : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form ? `${new URLSearchParams(form)}` : json === undefined ? null : JSON.stringify(json),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    return { status: statusCode, headers: given, text: await body.text() }
  }
  return { ask, close: () => pool.destroy() }
}
