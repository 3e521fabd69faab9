import type { Registry } from 'prom-client'
import type { EventName } from '../services/events.ts'
import { bringTicket } from './bring-ticket.ts'
import type { WorkerContext } from './context.ts'
import { expireHolds } from './expire-holds.ts'
import { expireOrders } from './expire-orders.ts'
import { forgetHandled } from './forget-handled.ts'
import { importProducts } from './import-products.ts'
import { makeRenditions } from './make-renditions.ts'
import { openStock } from './open-stock.ts'
import { placeOrder } from './place-order.ts'
import { projectProduct } from './project-product.ts'
import { projectTaxonomy } from './project-taxonomy.ts'
import { purgeAgain } from './purge-again.ts'
import { purgeEdge } from './purge-edge.ts'
import { reconcile } from './reconcile.ts'
import { reconcileStock } from './reconcile-stock.ts'
import { recordStock } from './record-stock.ts'
import { refreshListings } from './refresh-listings.ts'
import { refreshSearches } from './refresh-searches.ts'
import { relabelProducts } from './relabel-products.ts'
import { relayMovements } from './relay-movements.ts'
import { relayOutbox } from './relay-outbox.ts'
import { renderInvoice } from './render-invoice.ts'
import { type AnyWorker, type Running, runWorker } from './runner.ts'
import { schedule } from './schedule.ts'
import { sendMail } from './send-mail.ts'
import { steppingBack } from './step-back.ts'
import { resumePayment, takePayment } from './take-payment.ts'

type Start = (context: WorkerContext, metrics: Registry) => Running

/** What runs together in one process. Scaled out, a process may run a single worker: its own name is a group too. */
const workers: Record<string, Start> = {
  'relay-movements': relayMovements,
  'relay-outbox': relayOutbox,
  'record-stock': consume(recordStock),
  'expire-holds': expireHolds,
  'reconcile-stock': reconcileStock,
  'place-order': consume(placeOrder),
  'take-payment': consume(steppingBack(takePayment)),
  'resume-payment': consume(resumePayment),
  'expire-orders': expireOrders,
  'send-mail': consume(steppingBack(sendMail)),
  'render-invoice': consume(steppingBack(renderInvoice)),
  'bring-ticket': consume(bringTicket),
  'project-product': consume(projectProduct),
  'project-taxonomy': consume(projectTaxonomy),
  'relabel-products': consume(relabelProducts),
  'refresh-listings': refreshListings,
  'refresh-searches': refreshSearches,
  schedule,
  reconcile,
  'purge-edge': consume(purgeEdge),
  'purge-again': purgeAgain,
  'make-renditions': consume(makeRenditions),
  'import-products': consume(importProducts),
  'open-stock': consume(openStock),
  'forget-handled': forgetHandled,
}

const groups: Record<string, string[]> = {
  stock: ['relay-movements', 'record-stock', 'place-order', 'expire-holds', 'reconcile-stock', 'open-stock'],
  paying: ['take-payment', 'resume-payment', 'expire-orders', 'send-mail', 'render-invoice'],
  catalogue: [
    'relay-outbox',
    'project-product',
    'project-taxonomy',
    'relabel-products',
    'refresh-listings',
    'refresh-searches',
    'schedule',
    'reconcile',
    'make-renditions',
    'import-products',
    'forget-handled',
  ],
  // What pages wait for.
  edge: ['purge-edge', 'purge-again', 'bring-ticket'],
  all: Object.keys(workers),
}

/**
 * How much a group steps back for others where there is not enough CPU for all (nice, 0 to 19): an order that is accepted
 * goes before one that is paid, mailed and invoiced.
 */
export const nicenessOf = (name: string): number => (name === 'paying' ? 10 : 0)

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
