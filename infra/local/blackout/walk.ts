/** What became of the pages of some walks. `wrong` says of each page that was not answered whole what came instead. */
export type Tally = { walks: number; hit: number; grace: number; wrong: string[]; unseen: number }

const ANSWER_MS = 5_000
const AT_ONCE = 4

/** Visits every address once, four at a time, and one that nobody has ever seen. */
export async function walk(shop: string, addresses: string[], signal: AbortSignal): Promise<Tally> {
  const tally: Tally = { walks: 1, hit: 0, grace: 0, wrong: [], unseen: 0 }
  const left = addresses.values()
  const lane = async () => {
    for (const address of left) {
      signal.throwIfAborted()
      await visit(shop, address, tally).catch(error => tally.wrong.push(`${address}: ${error}`))
    }
  }
  await Promise.all([...Array.from({ length: AT_ONCE }, lane), visitUnseen(shop, tally)])
  signal.throwIfAborted()
  return tally
}

export function add(sum: Tally, { walks, hit, grace, wrong, unseen }: Tally): void {
  sum.walks += walks
  sum.hit += hit
  sum.grace += grace
  sum.unseen += unseen
  sum.wrong.push(...wrong)
}

async function visit(shop: string, address: string, tally: Tally): Promise<void> {
  const { status, cache, text } = await get(shop + address)
  const whole = status === 302 || (text !== '' && !text.includes('<esi:'))
  if ((status !== 200 && status !== 302) || !whole || (cache !== 'HIT' && cache !== 'GRACE'))
    tally.wrong.push(`${address}: ${status} ${cache}, ${text.length} characters`)
  else if (cache === 'HIT') tally.hit += 1
  else tally.grace += 1
}

async function visitUnseen(shop: string, tally: Tally): Promise<void> {
  const address = `/en/search?q=${crypto.randomUUID()}`
  const { status, text, retry } = await get(shop + address)
  if (status === 503 && retry !== null && text.includes('Back in a moment')) tally.unseen += 1
  else tally.wrong.push(`${address}: ${status} instead of the branded 503`)
}

async function get(url: string) {
  const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) })
  const text = await answer.text()
  const [cache, retry] = ['x-cache', 'retry-after'].map(name => answer.headers.get(name))
  return { status: answer.status, text, cache, retry: retry ?? null }
}
