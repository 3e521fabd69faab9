import { type Client, createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { markets, parseListing, readTaxonomy, searchListing } from '../../services/catalog/index.ts'

const PAGE_SIZE = 24

/**
 * What the gateway asks of Elasticsearch for each of the listing addresses, as the bodies of `_msearch`: asked again
 * without the gateway, they are the floor under a listing's cost.
 */
export async function bareQueries(
  config: { redis: { url: string }; elasticsearch: { url: string } },
  paths: string[],
): Promise<string[]> {
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
    return bodies.filter(body => body.includes(`"size":${PAGE_SIZE},`))
  } finally {
    redis.disconnect()
    await elasticsearch.close()
  }
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
