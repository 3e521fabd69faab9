import type { Channel, ConsumeMessage } from 'amqplib'
import { Counter, Histogram, type Registry } from 'prom-client'
import type { Publisher } from '../infra/rabbitmq/publisher.ts'
import { superviseChannel } from '../infra/rabbitmq/supervised-channel.ts'
import {
  assertConsumer,
  assertExchanges,
  RETRY_DELAYS_MS,
  retryExchange,
} from '../infra/rabbitmq/topology.ts'
import { correlationId as withCorrelation } from '../infra/telemetry/correlation-id.ts'
import type { Logger } from '../infra/telemetry/logger.ts'
import { type EventName, events, type Payload } from '../services/events.ts'

/** A message as a worker sees it: its id (for the inbox), the correlation id, and which try this is, from 1. */
export interface Job {
  id: string
  correlationId: string | undefined
  attempt: number
  /** Aborts at the job's deadline. */
  signal: AbortSignal
}

/** What one worker is: a queue of its own, the message it wants, and what it does with it. */
export interface Worker<N extends EventName, Context> {
  name: string
  message: N
  /** How many messages it works on at once. */
  prefetch: number
  deadlineMs: number
  handle(payload: Payload<N>, context: Context, job: Job): Promise<void>
}

export interface Running {
  /** Rejects with the reason while the worker does not consume. */
  check(): void
  /** Takes no new message, waits for those at work, then closes. */
  drain(): Promise<void>
}

const LONGEST_LADDER = RETRY_DELAYS_MS.length

/**
 * Runs one worker: checks each payload, gives it a deadline, acknowledges what succeeded. A failure waits its turn in
 * the retry ladder (1 s, 10 s, 1 min, 10 min) and is then a dead letter; a payload that its schema refuses is one at
 * once, since no later try can read it either.
 */
export function runWorker<N extends EventName, Context>(
  worker: Worker<N, Context>,
  context: Context,
  tools: { url: string; publisher: Publisher; metrics: Registry; log: Logger },
): Running {
  const log = tools.log.child({ worker: worker.name })
  const { done, seconds } = workerMetrics(tools.metrics)
  const atWork = new Set<Promise<void>>()
  let channel: Channel | undefined
  let consumerTag: string | undefined

  const supervised = superviseChannel({
    url: tools.url,
    name: worker.name,
    log,
    async setup(fresh, lost) {
      await assertExchanges(fresh)
      await assertConsumer(fresh, worker.name, [worker.message])
      await fresh.prefetch(worker.prefetch)
      const onMessage = (message: ConsumeMessage | null) => {
        if (message === null) return lost(new Error('the broker cancelled the consumer'))
        const job = work(fresh, message).catch(lost)
        atWork.add(job)
        job.finally(() => atWork.delete(job))
      }
      ;({ consumerTag } = await fresh.consume(worker.name, onMessage))
      channel = fresh
    },
  })

  async function work(on: Channel, message: ConsumeMessage): Promise<void> {
    const stop = seconds.startTimer({ worker: worker.name })
    const outcome = await attempt(message)
    stop()
    done.inc({ worker: worker.name, outcome })
    if (outcome === 'dead') on.reject(message, false)
    else on.ack(message)
  }

  async function attempt(message: ConsumeMessage): Promise<'done' | 'retried' | 'dead'> {
    const { messageId, correlationId, headers } = message.properties
    const tries = Number(headers?.attempt ?? 1)
    const about = { message: messageId, correlationId, attempt: tries }
    const payload = parse(message)
    if (!payload.success) {
      log.error({ ...about, reason: payload.error.message }, 'payload refused, now a dead letter')
      return 'dead'
    }
    const signal = AbortSignal.timeout(worker.deadlineMs)
    try {
      const job = { id: String(messageId), correlationId, attempt: tries, signal }
      const handled = withCorrelation.run(String(correlationId ?? messageId), () =>
        worker.handle(payload.data as Payload<N>, context, job),
      )
      await Promise.race([handled, aborted(signal)])
      return 'done'
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (tries > LONGEST_LADDER) {
        log.error({ ...about, reason }, 'given up, now a dead letter')
        return 'dead'
      }
      log.warn({ ...about, reason }, 'failed, will be tried again')
      await retryLater(message, tries)
      return 'retried'
    }
  }

  function parse(message: ConsumeMessage) {
    const body = message.content.toString()
    try {
      return events[worker.message].schema.safeParse(JSON.parse(body))
    } catch (error) {
      return { success: false as const, error: error as Error }
    }
  }

  /** Rejects when the publisher is away; the channel is then lost and the broker delivers the message again. */
  function retryLater(message: ConsumeMessage, tries: number): Promise<void> {
    return tools.publisher.publish([
      {
        id: String(message.properties.messageId),
        exchange: retryExchange(RETRY_DELAYS_MS[tries - 1] ?? RETRY_DELAYS_MS[0]),
        routingKey: worker.name,
        body: JSON.parse(message.content.toString()),
        correlationId: message.properties.correlationId,
        headers: { ...message.properties.headers, attempt: tries + 1 },
      },
    ])
  }

  return {
    check() {
      if (!supervised.isOpen()) throw new Error(`${worker.name} does not consume`)
    },
    async drain() {
      if (channel && consumerTag && supervised.isOpen()) await channel.cancel(consumerTag).catch(() => {})
      await Promise.allSettled(atWork)
      await supervised.close()
    },
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('took longer than its deadline')), { once: true })
  })
}

function workerMetrics(registry: Registry) {
  const known = registry.getSingleMetric('worker_jobs_total')
  return {
    done:
      (known as Counter | undefined) ??
      new Counter({
        name: 'worker_jobs_total',
        help: 'Messages worked on, by worker and outcome',
        labelNames: ['worker', 'outcome'],
        registers: [registry],
      }),
    seconds:
      (registry.getSingleMetric('worker_job_seconds') as Histogram | undefined) ??
      new Histogram({
        name: 'worker_job_seconds',
        help: 'Time a message took, by worker',
        labelNames: ['worker'],
        buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        registers: [registry],
      }),
  }
}
