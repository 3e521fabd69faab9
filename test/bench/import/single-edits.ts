import { setTimeout as delay } from 'node:timers/promises'
import type { RowDataPacket } from 'mysql2'
import { changePrice, restore, type Stores } from '../freshness/changes.ts'
import type { Look } from '../freshness/estimate.ts'
import { getPage, lookOnce } from '../freshness/look-once.ts'
import type { Subject } from '../freshness/subjects.ts'

export const EDIT_EVERY_MS = 250
const LONGEST_LOOK_MS = 2_000

/**
 * Changes a price now and then until told to end, and asks for its page once, at a random moment after the commit; then
 * every price is put back.
 */
export async function singleEdits(
  stores: Stores,
  origin: string,
  subjects: Subject[],
  over: AbortSignal,
): Promise<Look[]> {
  const looks: Look[] = []
  const touched: Subject[] = []
  const prices: RowDataPacket[] = []
  const open = new Set<Promise<void>>()

  async function one(subject: Subject): Promise<void> {
    await getPage(origin + subject.path)
    const [before] = await stores.mysql.query<RowDataPacket[]>(
      'SELECT v.product_id, x.sku, x.currency, x.amount FROM price x JOIN variant v ON v.sku = x.sku WHERE v.product_id = ?',
      [subject.id],
    )
    prices.push(...before)
    touched.push(subject)
    const committed = await changePrice(stores, subject)
    looks.push(await lookOnce(origin + subject.path, committed.at, committed.product, LONGEST_LOOK_MS))
  }

  for (const subject of subjects) {
    if (over.aborted) break
    const running = one(subject)
      .catch(error => console.error(`price of product ${subject.id}: ${(error as Error).message}`))
      .finally(() => open.delete(running))
    open.add(running)
    await delay(EDIT_EVERY_MS)
  }
  await Promise.all(open)
  await restore(stores, touched, prices)
  return looks
}
