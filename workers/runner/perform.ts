import { correlationId as withCorrelation } from '../../infra/telemetry/correlation-id.ts'
import type { EventName, Payload } from '../../services/events.ts'
import { startDeadline } from './deadline.ts'
import type { Delivery } from './delivery.ts'
import { asError } from './failure.ts'
import type { AnyWorker, BatchItem, Job } from './worker.ts'

/** Lets the worker do its work on what could be read; resolves to an error or undefined for each, in their order. */
export async function perform<N extends EventName, Context>(
  worker: AnyWorker<N, Context>,
  readable: { payload: Payload<N>; delivery: Delivery }[],
  context: Context,
): Promise<(Error | undefined)[]> {
  const deadline = startDeadline(worker.deadlineMs)
  const items: BatchItem<N>[] = readable.map(({ payload, delivery: { id, correlationId, attempt } }) => {
    const job: Job = { id, correlationId, attempt, signal: deadline.signal, touch: deadline.touch }
    return { payload, job }
  })
  const work = async () => {
    if ('handleBatch' in worker) return (await worker.handleBatch(items, context, deadline.signal)) ?? []
    const [{ payload, job } = items[0] as BatchItem<N>] = items
    await worker.handle(payload, context, job)
    return []
  }
  const [first] = items
  try {
    const errors = await Promise.race([
      withCorrelation.run(String(first?.job.correlationId ?? first?.job.id), work),
      deadline.passed,
    ])
    return items.map((_, index) => errors[index])
  } catch (thrown) {
    return items.map(() => asError(thrown))
  } finally {
    deadline.clear()
  }
}
