import { Registry } from 'prom-client'
import { readConfig } from '../../../infra/config.ts'
import { createWorkerContext } from '../../../workers/context.ts'
import { startersOf } from '../../../workers/groups.ts'
import type { Running } from '../../../workers/runner.ts'
import { playClients } from './clients.ts'
import type { Order, Report } from './messages.ts'
import { toLimbo } from './to-limbo.ts'

/**
 * A process of the shop that the prover may kill: the clients, the relay with the expiry of holds, or a worker that
 * settles. It loads everything first and waits for its role, so that a successor is there at once.
 */
const tell = (report: Report) => process.send?.(report)
const running: Running[] = []
let consume = () => {}
let play = async (_order: Extract<Order, { order: 'play' }>) => {}

process.on('message', async (order: Order) => {
  if (order.order === 'begin') begin(order)
  if (order.order === 'play') await play(order)
  if (order.order === 'consume') consume()
  if (order.order === 'drain') {
    await Promise.all(running.splice(0).map(one => one.drain()))
    tell({ report: 'drained' })
  }
})
process.on('disconnect', () => process.exit(0))
tell({ report: 'warm' })

async function begin({ role, env, limbo }: Extract<Order, { order: 'begin' }>): Promise<void> {
  const config = readConfig(env)
  if (role === 'clients') {
    play = async ({ plan, names }) => {
      await playClients(config.redis, plan, names, attempt => tell({ report: 'attempt', attempt }))
      tell({ report: 'played' })
    }
    return void tell({ report: 'ready' })
  }
  const context = createWorkerContext(config, role)
  const relays = role === 'relay'
  const workers = relays ? ['relay-movements', 'expire-holds'] : ['record-stock', 'place-order']
  const publisher = relays ? toLimbo(context.publisher, limbo) : context.publisher
  consume = () => {
    if (running.length > 0) return
    for (const [, start] of workers.flatMap(startersOf))
      running.push(start({ ...context, publisher }, new Registry()))
  }
  tell({ report: 'ready' })
}
