/** One runner for all workers: see runner/run-worker.ts. A worker says what it does in the words of runner/worker.ts. */
export { Bury, Later } from './runner/failure.ts'
export { runWorker } from './runner/run-worker.ts'
export type {
  AnyWorker,
  BatchItem,
  BatchWorker,
  Job,
  Running,
  TransactionWorker,
  Worker,
} from './runner/worker.ts'
