import { issueToken } from '../services/accounts/index.ts'
import { config } from './real-servers.ts'

const token = await issueToken(config, ['catalogue:write'], 1)
const base = `http://127.0.0.1:${config.backoffice.port}/api`

export interface Answer {
  status: number
  etag: string
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any answer
  body: any
}

/** Asks the running owner's API; a body that is neither a form nor a file goes as JSON. */
export async function owner(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const asItIs = body instanceof FormData || body instanceof Blob
  const answer = await fetch(base + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined || asItIs ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: asItIs ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  })
  const text = await answer.text()
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    headers: answer.headers,
    body: text ? JSON.parse(text) : undefined,
  }
}

let serial = 0
/** Unlike any word of the catalogue, so that a search finds this product alone. */
export const unique = (): string => `zq${process.pid.toString(36)}x${(serial++).toString(36)}q`

/** A product that may be published, of a name of its own. */
export function productOf(name: string, more: object = {}) {
  const prices = { EUR: { amount: 12_345 }, GBP: { amount: 10_595 } }
  return {
    handle: `${name}-chair`,
    status: 'published',
    category: 'dining-chairs',
    brand: 'Noordhout',
    title: { en: `${name} chair`, nl: `${name} stoel` },
    summary: { en: 'A chair to sit on.', nl: 'Een stoel om op te zitten.' },
    description: { en: 'It stands on four legs.', nl: 'Hij staat op vier poten.' },
    variants: { [`${name.toUpperCase()}-1`]: { weightG: 4_000, prices } },
    ...more,
  }
}
