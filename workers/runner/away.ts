import { REDIS_IS_AWAY, REDIS_IS_SILENT } from '../../infra/redis/client.ts'

const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
])
const NAMES = new Set(['ConnectionError', 'NoLivingConnectionsError', 'MaxRetriesPerRequestError'])
const DEEPEST = 5

/**
 * Whether a job failed because a server was away. That is not the message's fault: it must not climb the ladder for it
 * and then stand on its ten-minute rung when the server has long been back.
 */
export function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEEPEST) return false
  const { code } = error as { code?: unknown }
  if (
    error.message === REDIS_IS_SILENT ||
    error.message === REDIS_IS_AWAY ||
    NAMES.has(error.name) ||
    (typeof code === 'string' && CODES.has(code))
  )
    return true
  // What Node's fetch and pools of connections throw around it.
  const inside = error instanceof AggregateError ? error.errors : []
  return [error.cause, ...inside].some(one => isAway(one, depth + 1))
}
