import { setTimeout as delay } from 'node:timers/promises'
import { StepError } from './steps.ts'

/** Where Redis began anew, a worker waits for the movements that are under way, and counts. */
const LONGEST_COUNT_MS = 60_000
const LOOK_MS = 250
const DEADLINE_MS = 10_000

/**
 * The end of a start: a page comes through Varnish, Nginx and a gateway, and stock is known, so that things can be
 * bought. Throws a `StepError` with the advice and the lines of a log that it is given.
 */
export async function seeFirstPage(
  port: number,
  signal: AbortSignal,
  advice: string,
  log: () => Promise<string[]> = async () => [],
): Promise<undefined> {
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(DEADLINE_MS)]),
    })
  const page = await get('/en')
  if (page.status !== 200)
    throw new StepError(`${page.url} answers ${page.status} instead of 200.`, { log: await log(), advice })

  const { products = [] } = (await (await get('/api/products?limit=1')).json()) as {
    products?: { id: number }[]
  }
  const [product] = products
  if (!product) return
  for (
    const end = Date.now() + LONGEST_COUNT_MS;
    Date.now() < end;
    await delay(LOOK_MS, undefined, { signal })
  ) {
    const answer = await get(`/api/products/${product.id}/stock`)
    if (answer.ok && ((await answer.json()) as { stock: number | null }).stock !== null) return
  }
  throw new StepError('Stock is still not known: nothing can be bought.', { log: await log(), advice })
}
