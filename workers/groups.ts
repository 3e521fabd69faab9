import type { Registry } from 'prom-client'
import type { EventName } from '../services/events.ts'
import type { WorkerContext } from './context.ts'
import { forgetHandled } from './forget-handled.ts'
import { projectProduct } from './project-product.ts'
import { purgeEdge } from './purge-edge.ts'
import { recordStock } from './record-stock.ts'
import { relayMovements } from './relay-movements.ts'
import { relayOutbox } from './relay-outbox.ts'
import { type AnyWorker, type Running, runWorker } from './runner.ts'

type Start = (context: WorkerContext, metrics: Registry) => Running

/** What runs together in one process. Scaled out, a process may run a single worker: its own name is a group too. */
const workers: Record<string, Start> = {
  'relay-movements': relayMovements,
  'relay-outbox': relayOutbox,
  'record-stock': consume(recordStock),
  'project-product': consume(projectProduct),
  'purge-edge': consume(purgeEdge),
  'forget-handled': forgetHandled,
}

const groups: Record<string, string[]> = {
  stock: ['relay-movements', 'record-stock'],
  catalogue: ['relay-outbox', 'project-product', 'forget-handled'],
  edge: ['purge-edge'],
  all: Object.keys(workers),
}

/** The starters of a group, or of the single worker with that name. Throws, naming the choices, on any other name. */
export function startersOf(name: string): [string, Start][] {
  const names = groups[name] ?? (workers[name] ? [name] : undefined)
  if (!names) {
    const choices = [...Object.keys(groups), ...Object.keys(workers)].join(', ')
    throw new Error(`There is no worker or group "${name}". Choose one of: ${choices}.`)
  }
  return names.map(worker => [worker, workers[worker] as Start])
}

function consume<N extends EventName>(worker: AnyWorker<N, WorkerContext>): Start {
  return (context, metrics) =>
    runWorker(worker, context, {
      url: context.config.rabbitmq.url,
      publisher: context.publisher,
      metrics,
      log: context.log,
      redis: context.redis,
      mysql: context.mysql,
    })
}
