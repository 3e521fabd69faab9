import { setTimeout as delay } from 'node:timers/promises'
import { buy, newGuest, type Thing, type Told } from '../buyers/buy.ts'
import type { Ask } from '../buyers/shop-door.ts'

export interface Ending {
  end: 'confirmed' | 'sold out' | 'cancelled' | 'refused' | 'untold'
  /** From the first click to being told. */
  ms: number
}

const AGAIN_MS = 200
const MOST_TRIES = 25
const LOOK_MS = 200
const LONGEST_MS = 180_000
const ENDS = ['confirmed', 'cancelled', 'refused'] as const

/**
 * One buyer, who asks again under the same key while the shop says neither yes nor no, and who looks at the ticket until
 * it says how it ends. Resolves once the wish was answered; `ending` when the buyer knows.
 */
export async function tryToBuy(
  ask: Ask,
  thing: Thing,
): Promise<{ accepted?: string; ending: Promise<Ending> }> {
  const began = performance.now()
  const ms = () => performance.now() - began
  const guest = newGuest(thing)
  let told: Told | undefined
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    told = await buy(ask, 'api', guest).catch(() => undefined)
    if (told && told.outcome !== 'no answer') break
    await delay(AGAIN_MS)
  }
  if (told?.outcome === 'sold out') return { ending: Promise.resolve({ end: 'sold out', ms: ms() }) }
  if (told?.outcome !== 'accepted') return { ending: Promise.resolve({ end: 'untold', ms: ms() }) }
  const { ticket } = told
  const follow = async (): Promise<Ending> => {
    while (ms() < LONGEST_MS) {
      const state = await ask(`/api/tickets/${ticket}`).then(
        ({ status, text }) => (status === 200 ? JSON.parse(text).state : undefined),
        () => undefined,
      )
      const end = ENDS.find(one => one === state)
      if (end) return { end, ms: ms() }
      await delay(LOOK_MS)
    }
    return { end: 'untold', ms: ms() }
  }
  return { accepted: ticket, ending: follow() }
}
