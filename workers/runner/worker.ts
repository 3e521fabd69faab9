import type { Sql } from '../../infra/mysql/client.ts'
import type { EventName, Payload } from '../../services/events.ts'
import type { JobLog } from './held-log.ts'

/** One message at work, as its worker sees it. */
export interface Job {
  /** The message's id, the same in every try: what an inbox remembers. */
  id: string
  correlationId: string | undefined
  /** Which try this is, from 1. */
  attempt: number
  /** Aborts at the deadline, with the reason. */
  signal: AbortSignal
  /** Begins the deadline anew, for a job that is slow but gets on. 25 minutes after its start it ends all the same. */
  touch(): void
  /** Lines that are printed only when the job fails. */
  log: JobLog
}

/** One message of a batch. */
export interface BatchItem<N extends EventName> {
  payload: Payload<N>
  job: Job
}

/** Called around a job, for what is common to many workers. One that throws is logged and changes nothing. */
export interface Hooks {
  before?(job: Job): unknown
  after?(job: Job): unknown
  onFailure?(job: Job, error: Error): unknown
}

interface Common<N extends EventName> {
  /** The consumer's name in services/events.ts, and the name of its queue. */
  name: string
  message: N
  /** How many messages it holds at once; of its bulk a quarter of that besides. */
  prefetch: number
  /** How long a job, or a batch, may take. */
  deadlineMs: number
  hooks?: Hooks
}

/** What one worker is: a queue of its own, the message it wants, and what it does with it. */
export interface Worker<N extends EventName, Context> extends Common<N> {
  /**
   * Resolves when the effect is done for good; the message is acknowledged after that. What it resolves to is the
   * result that the holder of the job's token sees.
   */
  handle(payload: Payload<N>, context: Context, job: Job): Promise<unknown>
}

/** A worker whose effect is one MySQL transaction: a message that comes twice has it once. */
export interface TransactionWorker<N extends EventName, Context> extends Common<N> {
  /** Runs in a transaction that also remembers the message; it runs again after a deadlock. */
  transact(sql: Sql, payload: Payload<N>, context: Context, job: Job): Promise<unknown>
}

/** A worker that takes messages together, where one call for many costs hardly more than one for one. */
export interface BatchWorker<N extends EventName, Context> extends Common<N> {
  /** At most so many, gathered for so long after the first of them came. Batches overlap as far as `prefetch` lets them. */
  batch: { size: number; waitMs: number }
  /**
   * Resolves to an error or undefined for each item, in their order: those with an error are tried again, the others
   * are done. Resolving to nothing means that all are done, rejecting that none is. All jobs share one deadline.
   */
  handleBatch(
    items: BatchItem<N>[],
    context: Context,
    signal: AbortSignal,
    // biome-ignore lint/suspicious/noConfusingVoidType: a handler that returns nothing says that all are done
  ): Promise<(Error | undefined)[] | void>
}

export type AnyWorker<N extends EventName, Context> =
  | Worker<N, Context>
  | TransactionWorker<N, Context>
  | BatchWorker<N, Context>

/** A part of a process that turns until it is drained. */
export interface Running {
  /** Throws the reason while it does not do its work. */
  check(): void
  /** Takes nothing new, waits for what is at work, then closes. */
  drain(): Promise<void>
}
