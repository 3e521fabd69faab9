import { setTimeout as delay } from 'node:timers/promises'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/** Longer than a render takes: catches a page that was rendered from old facts and stored after the first purge. */
const SECOND_PURGE_MS = 2_000
const LONGEST_TAG_LIST = 7_000
const PURGE_DEADLINE_MS = 2_000

/**
 * Soft-purges facts on every Varnish, twice. The message is acknowledged after the second purge, so a crash in between
 * repeats both, which costs nothing.
 */
export const purgeEdge: Worker<'page.stale', WorkerContext> = {
  name: 'purge-edge',
  message: 'page.stale',
  prefetch: 200,
  deadlineMs: 20_000,
  async handle({ facts }, { config }, job) {
    await purge(config.edge, facts, job.correlationId)
    await delay(SECOND_PURGE_MS)
    await purge(config.edge, facts, job.correlationId)
  },
}

/** Purges `facts` on all Varnishes; throws when one of them did not do it. */
export async function purge(
  edge: { purgeUrls: string[]; purgeToken: string },
  facts: string[],
  correlationId?: string,
): Promise<void> {
  for (const list of chunk(facts)) {
    await Promise.all(
      edge.purgeUrls.map(async url => {
        const answer = await fetch(url, {
          method: 'PURGE',
          headers: {
            'x-purge-token': edge.purgeToken,
            'x-facts': list,
            ...(correlationId ? { 'x-request-id': correlationId } : {}),
          },
          signal: AbortSignal.timeout(PURGE_DEADLINE_MS),
        })
        await answer.body?.cancel()
        if (!answer.ok) throw new Error(`${url} answered ${answer.status} to a purge`)
      }),
    )
  }
}

/** Space-separated lists, each short enough for one request header (8 KB is Varnish's limit). */
function chunk(facts: string[]): string[] {
  const lists: string[] = []
  for (const fact of facts) {
    const last = lists.at(-1)
    if (last !== undefined && last.length + fact.length < LONGEST_TAG_LIST)
      lists[lists.length - 1] = `${last} ${fact}`
    else lists.push(fact)
  }
  return lists
}
