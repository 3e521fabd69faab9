import { setTimeout as delay } from 'node:timers/promises'
import { createRedis, type Redis, untilReady } from '../../../infra/redis/client.ts'
import { closeHold, type MovementAnswer, moveStock } from '../../../services/stock/index.ts'
import type { Plan, Step } from '../plan.ts'
import type { Attempt, Names } from './messages.ts'

const REMEMBER_SECONDS = 3_600
const READY_DEADLINE_MS = 120_000

type Wish = Pick<Attempt, 'client' | 'id' | 'kind' | 'lines' | 'hold'>

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

  async function attempt(redis: Redis, wish: Wish, step: Step): Promise<boolean> {
    const start = performance.now()
    const ended = () => ({ ...wish, start, end: performance.now() })
    try {
      const answer = await send(redis, wish, step)
      tell({ ...ended(), answer })
      return true
    } catch (error) {
      tell({ ...ended(), error: (error as Error).message })
      return false
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
          for (let tries = 0; tries <= step.again; tries++) {
            if (await attempt(redis, wish, step)) return
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
  if (step.do === 'adjust' || step.do === 'reserve') {
    const sums = new Map<string, number>()
    for (const { sku, delta } of step.lines) {
      const name = skus[sku] ?? ''
      sums.set(name, (sums.get(name) ?? 0) + delta)
    }
    const lines = [...sums].map(([sku, delta]) => ({ sku, delta }))
    return { client, id: `${prefix}:${client}:${number}`, kind: step.do, lines }
  }
  const hold = holds[step.pick % holds.length]
  return hold === undefined ? undefined : { client, id: `${step.do}:${hold}`, kind: step.do, lines: [], hold }
}

function send(redis: Redis, { id, kind, lines, hold = '' }: Wish, step: Step): Promise<MovementAnswer> {
  if (kind === 'adjust' || kind === 'reserve')
    return moveStock(redis, {
      id,
      kind,
      lines,
      rememberSeconds: REMEMBER_SECONDS,
      ...(step.do === 'reserve' ? { holdSeconds: step.holdMs / 1_000 } : {}),
    })
  return closeHold(redis, hold, kind)
}
