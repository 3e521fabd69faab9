import { type Client, createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { markets, parseListing, readTaxonomy, searchListing } from '../../services/catalog/index.ts'

const PAGE_SIZE = 24

/**
 * What Elasticsearch is asked for each of the listing addresses, as the bodies of `_msearch`. `own query`: by the gateway;
 * asked again without it, this is the floor under a listing's cost. `bare query`: the same in the plain way, with the cards
 * from the documents' source and the facets without filters asked for anew; it does not change when the gateway learns to
 * ask for less, so that runs of different days compare.
 */
export async function bareQueries(
  config: { redis: { url: string }; elasticsearch: { url: string } },
  paths: string[],
): Promise<Record<'bare query' | 'own query', string[]>> {
  const redis = createRedis(config.redis)
  const elasticsearch = createElasticsearch(config.elasticsearch)
  try {
    await untilReady(redis)
    const taxonomy = await readTaxonomy(redis)
    if (!taxonomy) throw new Error('the catalogue has not been filled yet')
    const nodes = taxonomy.departments.flatMap(department => [department, ...department.categories])
    const bodies: string[] = []
    const stop = recordSearches(elasticsearch, body => bodies.push(body))
    for (const path of paths) {
      const url = new URL(path, 'http://shop')
      const slug = url.pathname.split('/').at(-1)
      const category = nodes.find(({ texts }) => texts.en.slug === slug)?.code
      if (!category) continue
      const { query } = parseListing([...url.searchParams], taxonomy.attributes)
      const { locale, currency } = markets.en
      const registry = taxonomy.attributes
      await searchListing(
        { elasticsearch },
        { ...query, category },
        { locale, currency, registry, size: PAGE_SIZE },
      )
    }
    stop()
    // A category's profile and its facets without filters are asked for once and then kept by the gateway: only what every listing asks is counted.
    const own = bodies.filter(body => body.includes(`"size":${PAGE_SIZE},`))
    return { 'bare query': own.map(plainly), 'own query': own }
  } finally {
    redis.disconnect()
    await elasticsearch.close()
  }
}

type Search = { query: { bool: { filter: object[] } }; aggs?: object } & Record<string, unknown>

/** Header and body of each search are a line each: the hits first, then what is counted. */
function plainly(body: string): string {
  const searches = body
    .trim()
    .split('\n')
    .filter((_, line) => line % 2 === 1)
    .map(line => JSON.parse(line) as Search)
  const [{ docvalue_fields, stored_fields, ...hits } = {} as Search, ...counted] = searches
  const [first] = counted
  // Published, and in its category: the filters of every list come first (services/catalog/search/filters.ts).
  const base = first?.query.bool.filter.slice(0, 2) ?? []
  const narrowed = (first?.query.bool.filter.length ?? 0) > base.length
  const aggs = Object.assign({}, ...counted.map(search => search.aggs))
  const whole = { size: 0, track_total_hits: false, query: { bool: { filter: base } }, aggs }
  return [{ ...hits, _source: ['id', 'card'] }, ...counted, ...(narrowed ? [whole] : [])]
    .map(search => `{}\n${JSON.stringify(search)}\n`)
    .join('')
}

function recordSearches(elasticsearch: Client, onBody: (body: string) => void): () => void {
  const listener = (
    _error: unknown,
    event: { meta?: { request: { params: { body?: unknown } } } } | null,
  ) => {
    const body = event?.meta?.request.params.body
    if (typeof body === 'string') onBody(body)
  }
  elasticsearch.diagnostic.on('request', listener)
  return () => elasticsearch.diagnostic.off('request', listener)
}
