import type { Redis } from '../../infra/redis/client.ts'
import { keys } from '../../infra/redis/keys.ts'
import type { Order } from './order.ts'
import { type Outcome, type StepName, type Steps, stepNames } from './steps.ts'

/** From its last news on; whoever looks later has it brought from MySQL (workers/bring-ticket.ts). */
const KEPT_SECONDS = 7 * 24 * 60 * 60
/** A wish whose answer was lost on the way may be asked again for so long. */
const CLAIM_SECONDS = 24 * 60 * 60
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** How the payment of an order stands, as far as the shopper has a part in it. */
export interface TicketPayment {
  /** The number of the attempt. */
  attempt: number
  /** `asked`: the bank is asked. `redirect`: it wants to see the shopper, at `url`. `declined`: another card may be tried. */
  state: 'asked' | 'redirect' | 'declined'
  url?: string
}

/** What a shopper may know of an order. In Redis, so it can be read while MySQL is away. */
export interface Ticket {
  order: Order
  /** ms; undefined while its stock is still being asked for. */
  acceptedAt: number | undefined
  steps: Steps
  /** When each step ended, ms. */
  at: Partial<Record<StepName, number>>
  /** What a step has to say beyond its outcome: why it failed. */
  notes: Partial<Record<StepName, string>>
  payment?: TicketPayment
}

/** The ticket of a token; undefined when there is none. */
export async function readTicket(redis: Redis, token: string): Promise<Ticket | undefined> {
  if (!TOKEN.test(token)) return undefined
  const fields = await redis.hgetall(keys.ticket(token))
  if (!fields.order) return undefined
  const steps: Partial<Record<StepName, Outcome>> = {}
  const ticket: Ticket = {
    order: JSON.parse(fields.order) as Order,
    acceptedAt: fields.accepted ? Number(fields.accepted) : undefined,
    steps,
    at: {},
    notes: {},
    ...(fields.payment ? { payment: JSON.parse(fields.payment) as TicketPayment } : {}),
  }
  for (const step of stepNames) {
    const [outcome, at, ...note] = (fields[`step:${step}`] ?? '').split(' ')
    if (outcome !== 'done' && outcome !== 'failed') continue
    steps[step] = outcome
    ticket.at[step] = Number(at)
    if (note.length > 0) ticket.notes[step] = note.join(' ')
  }
  return ticket
}

const CLAIM = `
local known = redis.call('HMGET', KEYS[1], 'order', 'wish', 'accepted')
if known[1] then return known end
redis.call('HSET', KEYS[1], 'order', ARGV[1], 'wish', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return { ARGV[1], ARGV[2], false }`

/**
 * Takes the ticket for an order before its stock is asked for, so that of many equal wishes at once all go on with the
 * same order: the one that came first.
 */
export async function claimTicket(
  redis: Redis,
  order: Order,
  wish: string,
): Promise<{ order: Order; wish: string; accepted: boolean }> {
  const key = keys.ticket(order.ticket)
  const answer = await redis.eval(CLAIM, 1, key, JSON.stringify(order), wish, CLAIM_SECONDS)
  const [text, firstWish, accepted] = answer as [string, string, string | null]
  return { order: JSON.parse(text), wish: firstWish, accepted: accepted !== null }
}

const ACCEPT = `
redis.call('HSETNX', KEYS[1], 'order', ARGV[1])
local fresh = redis.call('HSETNX', KEYS[1], 'accepted', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return fresh`

/** Stock is reserved: the ticket is valid. True for the one call that made it so. */
export async function acceptTicket(redis: Redis, order: Order): Promise<boolean> {
  const key = keys.ticket(order.ticket)
  const at = Date.parse(order.placedAt)
  return (await redis.eval(ACCEPT, 1, key, JSON.stringify(order), at, KEPT_SECONDS)) === 1
}

const GIVE_BACK = `
if redis.call('HEXISTS', KEYS[1], 'accepted') == 0 then redis.call('DEL', KEYS[1]) end`

/** Stock was refused: the wish may come again, changed. */
export async function giveTicketBack(redis: Redis, token: string): Promise<void> {
  await redis.eval(GIVE_BACK, 1, keys.ticket(token))
}

const MARK = `
redis.call('HSETNX', KEYS[1], 'order', ARGV[1])
redis.call('HSETNX', KEYS[1], 'accepted', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
local fresh = redis.call('HSETNX', KEYS[1], ARGV[4], ARGV[5])
if fresh == 1 then redis.call('PUBLISH', KEYS[2], ARGV[4]) end
return fresh`

/**
 * Tells on the ticket that a step has ended; told twice, the first time counts. Who looks at the ticket hears of it at
 * once. A ticket that Redis has lost is made again.
 */
export async function markTicket(
  redis: Redis,
  order: Order,
  step: StepName,
  outcome: Outcome,
  note = '',
  at = Date.now(),
): Promise<void> {
  await redis.eval(...toMark(order, step, outcome, note, at))
}

/** The same of many tickets, in one round trip. */
export async function markTickets(
  redis: Redis,
  marks: { order: Order; step: StepName; outcome: Outcome }[],
): Promise<void> {
  const pipeline = redis.pipeline()
  for (const { order, step, outcome } of marks) pipeline.eval(...toMark(order, step, outcome, '', Date.now()))
  for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error
}

const toMark = (order: Order, step: StepName, outcome: Outcome, note: string, at: number) =>
  [
    MARK,
    2,
    keys.ticket(order.ticket),
    keys.ticketNews(order.ticket),
    JSON.stringify(order),
    Date.parse(order.placedAt),
    KEPT_SECONDS,
    `step:${step}`,
    [outcome, at, note].join(' ').trimEnd(),
  ] as const

const TELL = `
if redis.call('HEXISTS', KEYS[1], 'order') == 0 then return end
if redis.call('HGET', KEYS[1], 'payment') == ARGV[1] then return end
redis.call('HSET', KEYS[1], 'payment', ARGV[1])
redis.call('PUBLISH', KEYS[2], 'payment')`

/** Tells on the ticket how the payment stands; the last word counts. */
export async function tellPayment(redis: Redis, token: string, payment: TicketPayment): Promise<void> {
  await redis.eval(TELL, 2, keys.ticket(token), keys.ticketNews(token), JSON.stringify(payment))
}
