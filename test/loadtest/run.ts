import { setTimeout as delay } from 'node:timers/promises'
import type { FactLog } from './fact-log.ts'
import type { MissLog } from './misses.ts'
import { withoutCampaign } from './noise.ts'
import { createOracle, type Oracle } from './oracle.ts'
import type { Step } from './plan.ts'
import type { Answer, Send } from './send.ts'
import type { Counting } from './tally.ts'
import type { Updates } from './updates.ts'
import { addToCart, checkOut, type Visitor } from './visitor.ts'

export interface Run {
  send: Send
  steps: Iterable<Step>
  seconds: number
  /** Requests that may wait for an answer together; who comes then is counted and not sent. */
  mostOpen: number
  log: FactLog
  freshnessBoundMs: number
  updates: { perSecond: number; by: Updates } | undefined
  counting: Counting
  misses: MissLog
  stopping: AbortSignal
}

const isPage = ({ headers }: Answer) => String(headers['content-type']).startsWith('text/html')

/** Plays the steps at their times, and the owner's updates beside them, until the seconds are over and all is answered. */
export async function play(run: Run): Promise<void> {
  const oracle = createOracle(run.log, run.freshnessBoundMs)
  const began = performance.now()
  const until = began + run.seconds * 1000
  const visitors = new Map<number, Visitor>()
  const open = new Set<Promise<void>>()
  const updating = run.updates && update(run, run.updates, began, until)
  for (const step of run.steps) {
    const due = began + step.at
    if (due >= until || run.stopping.aborted) break
    const early = due - performance.now()
    if (early > 1) await delay(early)
    if (open.size >= run.mostOpen) {
      run.counting.unsent()
      continue
    }
    const one = act(run, oracle, visitors, step, due).finally(() => open.delete(one))
    open.add(one)
  }
  await Promise.all(open)
  await updating
}

async function update(
  { counting, stopping }: Run,
  { perSecond, by }: NonNullable<Run['updates']>,
  began: number,
  until: number,
) {
  const open = new Set<Promise<void>>()
  for (let due = began; due < until && !stopping.aborted; due += 1000 / perSecond) {
    await delay(Math.max(0, due - performance.now()))
    const one = by
      .change()
      .then(done => done && counting.update(performance.now() - began))
      .catch((error: Error) => counting.updateFailed(error.message))
      .then(() => void open.delete(one))
    open.add(one)
  }
  await Promise.all(open)
}

/** One step, and the judgement of the page that it leads to. */
async function act(run: Run, oracle: Oracle, visitors: Map<number, Visitor>, step: Step, due: number) {
  const { counting, misses } = run
  const { kind, path, shelf, at } = step
  const send = counted(run, step, due)
  const writes = kind === 'cart' || kind === 'checkout'
  const askedAt = performance.now()
  try {
    const answer = writes ? await write(run, send, visitors, step) : await send(path)
    if (answer.status !== 200 || !isPage(answer)) return
    const key = withoutCampaign(path)
    if (!writes) counting.page(at, kind, answer.handling, key)
    const product = kind === 'product' ? Number(/-(\d+)(?:\?|$)/.exec(path)?.[1]) : undefined
    const { body, zipped } = answer
    const { wrong, looks, products } = await oracle({
      path,
      locale: shelf.locale,
      product,
      body,
      zipped,
      askedAt,
    })
    counting.looks(writes ? [] : looks)
    // Its own offer is a fragment, with copies and misses of its own.
    if (!writes)
      misses.page(
        key,
        kind,
        answer.handling,
        askedAt,
        products.filter(id => id !== product),
      )
    if (wrong) counting.wrong(`${path}: ${wrong} (${answer.handling})`)
  } catch {
    // Counted where it was sent.
  }
}

/**
 * Counts every request of a step. The first is timed from when it was due, waiting for a free connection included, so that
 * a stall is felt by all who came meanwhile; one that follows from an answer, from that answer.
 */
function counted({ send, counting }: Run, { kind, at }: Step, due: number): Send {
  let from = due
  return async (path, options) => {
    const passed = () => performance.now() - from
    try {
      const answer = await send(path, options)
      // A shop may refuse an order (sold out meanwhile); a page it may not.
      const failed =
        answer.status >= 500 || answer.status === 429 || (answer.status >= 400 && kind !== 'checkout')
      counting.answer(at, kind, answer.handling, passed(), failed ? `${kind}: ${answer.status}` : undefined)
      return answer
    } catch (error) {
      counting.answer(at, kind, 'NONE', passed(), `${kind}: ${(error as Error).message}`)
      throw error
    } finally {
      from = performance.now()
    }
  }
}

async function write(run: Run, send: Send, visitors: Map<number, Visitor>, step: Step): Promise<Answer> {
  const visitor = visitors.get(step.visitor) ?? { cookie: undefined, busy: Promise.resolve() }
  visitors.set(step.visitor, visitor)
  const mine = visitor.busy.then(async () => {
    if (step.kind === 'cart') return addToCart(send, visitor, step)
    const { answer, bought } = await checkOut(send, visitor, step)
    if (bought === 'ordered') run.counting.order(step.at)
    else if (answer.status < 500) run.counting.refused()
    return answer
  })
  visitor.busy = mine.catch(() => {})
  return mine
}
