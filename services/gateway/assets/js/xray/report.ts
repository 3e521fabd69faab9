/** How the edge came by a piece of the page. */
export interface Block {
  /** `page`, or the fragment's name. */
  name: string
  url: string
  status: number
  cache: string
  /** Seconds; below zero when past. */
  ttl: number
  grace: number
  age: number
  hits: number
  /** Facts with their versions, `p42@17`. */
  facts: string[]
  timings: Timing[]
}
export interface Timing {
  /** `elasticsearch`, `redis`, `memory`, or `gateway` for the whole. */
  store: string
  what: string
  ms: number
}
export interface Report {
  blocks: Block[]
  requestId: string
  /** Milliseconds until the first byte of this look, in the browser. */
  waited: number
}

/** Asks the edge for the page that stands here, as it would be given to anybody now. Rejects where one may not look. */
export async function lookAgain(): Promise<Report> {
  const asked = performance.now()
  const answer = await fetch(location.href, {
    headers: { 'X-Xray': sessionStorage.getItem('xray') ?? '1', Accept: 'text/html' },
    cache: 'no-store',
    signal: AbortSignal.timeout(15_000),
  })
  const waited = performance.now() - asked
  const said = (name: string) => answer.headers.get(name) ?? ''
  if (said('X-Xray') === '') throw new Error('The edge does not tell.')
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fragments = [...page.querySelectorAll<HTMLElement>('template.xray')].map(({ dataset }) =>
    toBlock({
      name: nameOf(dataset.url ?? ''),
      url: dataset.url ?? '',
      status: dataset.status ?? '',
      cache: dataset.cache ?? '',
      lifetimes: dataset.xray ?? '',
      facts: dataset.facts ?? '',
      timing: dataset.timing ?? '',
    }),
  )
  const whole = toBlock({
    name: 'page',
    url: location.pathname + location.search,
    status: String(answer.status),
    cache: said('X-Cache'),
    lifetimes: said('X-Xray'),
    facts: said('X-Xray-Facts'),
    timing: said('Server-Timing'),
  })
  return { blocks: [whole, ...fragments], requestId: said('X-Request-Id'), waited }
}

const nameOf = (url: string) => /\/fragments\/([a-z-]+)/.exec(url)?.[1] ?? url

type Said = Pick<Block, 'name' | 'url' | 'cache'> & {
  status: string
  lifetimes: string
  facts: string
  timing: string
}

function toBlock({ name, url, cache, status, lifetimes, facts, timing }: Said): Block {
  const of = (key: string) => Number(new RegExp(`(?:^| )${key}=(-?[\\d.]+)`).exec(lifetimes)?.[1] ?? 0)
  return {
    name,
    url,
    cache,
    status: Number(status),
    ttl: of('ttl'),
    grace: of('grace'),
    age: of('age'),
    hits: of('hits'),
    facts: facts.split(' ').filter(Boolean),
    timings: timing
      .split(',')
      .map(part => /^\s*([\w-]+)(?:\.([\w-]+))?;dur=([\d.]+)/.exec(part))
      .flatMap(found =>
        found ? [{ store: found[1] ?? '', what: found[2] ?? '', ms: Number(found[3]) }] : [],
      ),
  }
}
