import { setTimeout as delay } from 'node:timers/promises'
import { createRedis, type Redis, untilReady } from '../../../infra/redis/client.ts'
import { holdOf } from '../../../services/orders/index.ts'
import { closeHold, type MovementAnswer, moveStock } from '../../../services/stock/index.ts'
import { sampleOrder } from '../../sample-order.ts'
import type { Plan, Step } from '../plan.ts'
import { type Attempt, type Names, now } from './messages.ts'

const REMEMBER_SECONDS = 3_600
const READY_DEADLINE_MS = 120_000
/** While stock is unknown a client asks again, for so long. */
const UNKNOWN_PAUSE_MS = 300
const LONGEST_UNKNOWN_MS = 180_000

/** `order`: the key that an order's identity comes from. */
type Wish = Pick<Attempt, 'client' | 'id' | 'kind' | 'lines' | 'hold'> & { order?: string }

const orderOf = (key: string, lines: Wish['lines']) =>
  sampleOrder(
    key,
    lines.map(({ sku, delta }) => ({ sku, quantity: -delta })),
  )

/** Lets each client of a plan do its steps, all at once; every attempt is told, whatever came of it. */
export async function playClients(
  config: { url: string },
  plan: Plan,
  names: Names,
  tell: (attempt: Attempt) => void,
): Promise<void> {
  const connections = plan.clients.map(() => createRedis(config))
  await Promise.all(connections.map(redis => untilReady(redis, READY_DEADLINE_MS)))
  const holds: string[] = []

  async function attempt(redis: Redis, wish: Wish, step: Step): Promise<MovementAnswer | undefined> {
    const start = now()
    const ended = () => ({ ...wish, start, end: now() })
    try {
      const answer = await send(redis, wish, step)
      tell({ ...ended(), answer })
      return answer
    } catch (error) {
      tell({ ...ended(), error: (error as Error).message })
      return undefined
    }
  }

  await Promise.all(
    plan.clients.map(async (steps, client) => {
      const redis = connections[client] as Redis
      const other = connections[(client + 1) % connections.length] as Redis
      for (const [number, step] of steps.entries()) {
        await delay(step.thinkMs)
        const wish = wishOf(step, client, number, names, holds)
        if (!wish) continue
        if (wish.kind === 'reserve') holds.push(wish.id)
        const once = async () => {
          const end = now() + LONGEST_UNKNOWN_MS
          for (let tries = 0; tries <= step.again && now() < end; ) {
            const answer = await attempt(redis, wish, step)
            if (answer && answer.status !== 'unknown') return
            if (answer) await delay(UNKNOWN_PAUSE_MS)
            else tries++
            await untilReady(redis, READY_DEADLINE_MS)
          }
        }
        await Promise.all([once(), ...(step.twice ? [attempt(other, wish, step)] : [])])
      }
    }),
  )
  for (const redis of connections) redis.disconnect()
}

/** Undefined: there is no hold yet that could be closed. */
function wishOf(
  step: Step,
  client: number,
  number: number,
  { prefix, skus }: Names,
  holds: string[],
): Wish | undefined {
  if ('lines' in step) {
    const sums = new Map<string, number>()
    for (const { sku, delta } of step.lines) {
      const name = skus[sku] ?? ''
      sums.set(name, (sums.get(name) ?? 0) + delta)
    }
    const lines = [...sums].map(([sku, delta]) => ({ sku, delta }))
    const id = `${prefix}:${client}:${number}`
    if (step.do !== 'order') return { client, id, kind: step.do, lines }
    return { client, id: holdOf(orderOf(id, lines)), kind: 'reserve', lines, order: id }
  }
  const hold = holds[step.pick % holds.length]
  return hold === undefined ? undefined : { client, id: `${step.do}:${hold}`, kind: step.do, lines: [], hold }
}

function send(
  redis: Redis,
  { id, kind, lines, hold = '', order }: Wish,
  step: Step,
): Promise<MovementAnswer> {
  if (kind === 'adjust' || kind === 'reserve')
    return moveStock(redis, {
      id,
      kind,
      lines,
      rememberSeconds: REMEMBER_SECONDS,
      ...('holdMs' in step ? { holdSeconds: step.holdMs / 1_000 } : {}),
      ...(order ? { order: JSON.stringify(orderOf(order, lines)) } : {}),
    })
  return closeHold(redis, hold, kind)
}
