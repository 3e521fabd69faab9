import { createHash } from 'node:crypto'
import type { Redis } from './client.ts'

const hashes = new Map<string, string>()

/** Runs a Lua script by its hash, and sends its text only to a server that does not know it yet. */
export async function runScript(
  redis: Redis,
  script: string,
  keys: string[],
  values: (string | number)[],
): Promise<unknown> {
  const sha = hashes.get(script) ?? createHash('sha1').update(script).digest('hex')
  hashes.set(script, sha)
  try {
    return await redis.evalsha(sha, keys.length, ...keys, ...values)
  } catch (error) {
    if (!String((error as Error).message).startsWith('NOSCRIPT')) throw error
    return redis.eval(script, keys.length, ...keys, ...values)
  }
}
