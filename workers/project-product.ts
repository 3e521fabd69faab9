import {
  type Copies,
  type Fact,
  markStale,
  noteFound,
  noteMemberships,
  writeCopies,
} from '../services/catalog/index.ts'
import type { Payload } from '../services/events.ts'
import type { WorkerContext } from './context.ts'
import type { BatchWorker, Job } from './runner.ts'
import { toMessage } from './to-message.ts'

interface Item {
  payload: Payload<'product.changed'>
  job: Pick<Job, 'correlationId'>
}

/**
 * Copies products from MySQL to Redis (offer) and Elasticsearch (document), then tells the edge which facts moved. It reads
 * the row again instead of trusting the message. That is the first wave: price, stock state and text, which pages read by
 * id. What a search has to see first is only noted here: the membership of categories, for `refresh-listings`, and that a
 * search may find something else, for `refresh-searches`.
 */
export const projectProduct: BatchWorker<'product.changed', WorkerContext> = {
  name: 'project-product',
  message: 'product.changed',
  prefetch: 200,
  deadlineMs: 15_000,
  // One bulk for a hundred costs hardly more than for one; what comes alone waits for nobody.
  batch: { size: 100, waitMs: 5 },
  handleBatch: projectProducts,
}

/** Many at once; resolves to an error or undefined for each, in their order. Rejects when none could be done. */
export async function projectProducts(
  items: Item[],
  context: Copies & Pick<WorkerContext, 'publisher'>,
): Promise<(Error | undefined)[]> {
  const { redis, publisher } = context
  const { failed, gone } = await writeCopies(context, [...new Set(items.map(({ payload }) => payload.id))])
  const done = items.filter(({ payload }) => !failed.has(payload.id))
  await noteMemberships(
    redis,
    done.flatMap(({ payload }) => payload.memberships),
  )
  if (done.some(({ payload }) => movesFound(payload))) await noteFound(redis)
  const facts = new Set<Fact>(done.flatMap(({ payload }) => payload.facts))
  await markStale(redis, [...facts])
  const stale = done.filter(({ payload }) => payload.facts.length > 0)
  await publisher.publish(
    stale.map(({ payload: { id, facts }, job: { correlationId } }) =>
      toMessage('page.stale', gone.has(id) ? { facts: [], gone: facts } : { facts }, { correlationId }),
    ),
  )
  return items.map(({ payload }) => failed.get(payload.id))
}

/** A price or a stock state alone changes nothing about what is found. */
const movesFound = ({ facts, memberships }: Payload<'product.changed'>): boolean =>
  memberships.length > 0 || facts.some(fact => fact.startsWith('p'))
