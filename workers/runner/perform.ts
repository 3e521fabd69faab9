import { inTransaction, type Pool } from '../../infra/mysql/client.ts'
import { enterInbox } from '../../infra/mysql/inbox.ts'
import { correlationId as withCorrelation } from '../../infra/telemetry/correlation-id.ts'
import type { Logger } from '../../infra/telemetry/logger.ts'
import type { EventName, Payload } from '../../services/events.ts'
import { startDeadline } from './deadline.ts'
import type { Delivery } from './delivery.ts'
import { asError } from './failure.ts'
import { holdLog } from './held-log.ts'
import type { AnyWorker, BatchItem, Hooks, Job } from './worker.ts'

/** How one job ended: with an error, or with what its worker resolved to. */
export interface Ended {
  error?: Error
  result?: unknown
}

interface Given<Context> {
  context: Context
  mysql: Pool | undefined
  log: Logger
}

/** Lets the worker do its work on what could be read; resolves to how each ended, in their order. */
export async function perform<N extends EventName, Context>(
  worker: AnyWorker<N, Context>,
  readable: { payload: Payload<N>; delivery: Delivery }[],
  { context, mysql, log }: Given<Context>,
): Promise<Ended[]> {
  const deadline = startDeadline(worker.deadlineMs)
  const logs = readable.map(({ delivery: { id, correlationId, attempt } }) =>
    holdLog(log, { message: id, correlationId, attempt }),
  )
  const items = readable.map(({ payload, delivery: { id, correlationId, attempt } }, index): BatchItem<N> => {
    const { signal, touch } = deadline
    const job: Job = { id, correlationId, attempt, signal, touch, log: logs[index] ?? holdLog(log, {}) }
    return { payload, job }
  })
  const hook = async (name: keyof Hooks, ...about: [Job, Error?]) => {
    try {
      await worker.hooks?.[name]?.(...(about as [Job, Error]))
    } catch (error) {
      log.warn({ hook: name, message: about[0].id, reason: asError(error).message }, 'hook failed')
    }
  }

  async function work(): Promise<Ended[]> {
    if (worker.hooks?.before) for (const { job } of items) await hook('before', job)
    if ('handleBatch' in worker) {
      const errors = (await worker.handleBatch(items, context, deadline.signal)) ?? []
      return items.map((_, index) => (errors[index] ? { error: errors[index] } : {}))
    }
    return Promise.all(items.map(async ({ payload, job }) => ({ result: await one(payload, job) })))
  }

  async function one(payload: Payload<N>, job: Job): Promise<unknown> {
    if ('handle' in worker) return worker.handle(payload, context, job)
    if (!('transact' in worker) || !mysql) throw new Error(`${worker.name} has no way to work`)
    return inTransaction(mysql, async sql =>
      (await enterInbox(sql, worker.name, job.id)) ? worker.transact(sql, payload, context, job) : undefined,
    )
  }

  const [first] = readable
  const correlation = String(first?.delivery.correlationId ?? first?.delivery.id)
  const ended = await Promise.race([withCorrelation.run(correlation, work), deadline.passed]).catch(thrown =>
    items.map((): Ended => ({ error: asError(thrown) })),
  )
  deadline.clear()
  for (const [index, { error }] of ended.entries()) {
    const job = items[index]?.job
    if (error) logs[index]?.print()
    if (job && error) await hook('onFailure', job, error)
    else if (job) await hook('after', job)
  }
  return ended
}
