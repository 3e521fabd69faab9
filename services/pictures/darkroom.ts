import type { BoundedQueue } from './bounded-queue.ts'
import type { Rendition } from './rendition.ts'
import type { Shelf } from './shelf.ts'
import type { Studio } from './studio.ts'

/** The picture was not ready in time; what is in work goes on, so the next request may find it. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

type Developed = { readonly data: Buffer; readonly source: 'shelf' | 'studio' }
export type Darkroom = (rendition: Rendition) => Promise<Developed>

/**
 * Gets a rendition: from the shelf (another process may have made it a moment ago) or from the studio, and then onto
 * the shelf. However many ask for one at the same time, it is made once; all of them share its `deadline` in ms.
 */
export function createDarkroom(
  studio: Studio,
  shelf: Shelf,
  queue: BoundedQueue,
  deadline: number,
): Darkroom {
  const flights = new Map<string, Promise<Developed>>()

  async function develop(rendition: Rendition, isLate: () => boolean): Promise<Developed> {
    const found = await shelf.find(rendition.path)
    if (found) return { data: found, source: 'shelf' }
    return queue(async () => {
      if (isLate()) throw new TooLate(`waited ${deadline} ms in the queue`)
      const data = await studio(rendition)
      await shelf.put(rendition.path, data)
      return { data, source: 'studio' }
    })
  }

  return rendition => {
    const { path } = rendition
    const flying = flights.get(path)
    if (flying) return flying
    const { promise: flight, resolve, reject } = Promise.withResolvers<Developed>()
    flights.set(path, flight)
    let late = false
    const timer = setTimeout(() => {
      late = true
      reject(new TooLate(`not ready in ${deadline} ms`))
    }, deadline)
    develop(rendition, () => late)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer)
        flights.delete(path)
      })
    return flight
  }
}
