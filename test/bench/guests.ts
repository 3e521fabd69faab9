import { randomUUID } from 'node:crypto'
import type { Config } from '../../infra/config.ts'
import { buy, newGuest, type Thing, type Way } from '../buyers/buy.ts'
import { openDoor } from '../buyers/shop-door.ts'

export interface Ran {
  /** Names the run: the domain of its guests. */
  name: string
  /** ms */
  began: number
  end: number
  tickets: string[]
  times: number[]
  failed: number
}

/** So many guests at once, each followed by another, for so long: each fills a cart, checks out and places an order. */
export async function sendGuests(
  config: Config,
  way: Way,
  guests: number,
  seconds: number,
  things: Thing[],
): Promise<Ran> {
  const name = `${randomUUID()}.example`
  const { ask, close } = openDoor(config.origin, guests)
  const tickets: string[] = []
  const times: number[] = []
  let failed = 0
  let turn = 0
  const began = Date.now()
  const last = began + seconds * 1000
  await Promise.all(
    Array.from({ length: guests }, async () => {
      while (Date.now() < last) {
        const n = turn++
        const thing = things[n % things.length] as Thing
        const told = await buy(ask, way, newGuest(thing, `${n}@${name}`)).catch(() => undefined)
        if (told?.outcome === 'accepted') {
          tickets.push(told.ticket)
          times.push(told.ms)
        } else failed++
      }
    }),
  )
  const end = Date.now()
  await close()
  return { name, began, end, tickets, times: times.sort((a, b) => a - b), failed }
}
