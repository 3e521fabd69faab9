import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

export type Outcome = 'done' | 'retried' | 'later' | 'dead'

/** The figures of all workers of a process; made once a registry. */
export function workerMetrics(registry: Registry): WorkerMetrics {
  const metrics = known.get(registry) ?? makeMetrics(registry)
  known.set(registry, metrics)
  return metrics
}

type WorkerMetrics = ReturnType<typeof makeMetrics>
const known = new WeakMap<Registry, WorkerMetrics>()

function makeMetrics(registry: Registry) {
  const registers = [registry]
  return {
    jobs: new Counter({
      name: 'worker_jobs_total',
      help: 'Messages worked on, by worker and outcome',
      labelNames: ['worker', 'outcome'],
      registers,
    }),
    seconds: new Histogram({
      name: 'worker_job_seconds',
      help: 'Time that a message, or a batch of them, took, by worker',
      labelNames: ['worker'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    held: new Gauge({
      name: 'worker_held_messages',
      help: 'Messages that a worker holds and has not acknowledged',
      labelNames: ['worker'],
      registers,
    }),
    age: new Gauge({
      name: 'worker_message_age_seconds',
      help: 'Age of the message that a worker took last, by the clock of its publisher',
      labelNames: ['worker'],
      registers,
    }),
  }
}
