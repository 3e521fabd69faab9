import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import {
  type Locale,
  parseListing,
  readDocuments,
  readTaxonomy,
  searchListing,
} from '../../services/catalog/index.ts'
import { config } from '../real-servers.ts'
import { dutch, english, type Judged } from './queries.ts'
import type { Want } from './wants.ts'

const PAGE = 24
/** Of all queries, so many per cent must bring what is wanted of them. */
const ENOUGH = 95

const elasticsearch = createElasticsearch(config.elasticsearch)
const redis = createRedis(config.redis)
await untilReady(redis)
const taxonomy = await readTaxonomy(redis)
assert.ok(taxonomy, 'the shop is filled')
after(async () => {
  redis.disconnect()
  await elasticsearch.close()
})

/** What is wrong with the result of a query, empty when nothing is. */
async function judge({ q, three, ten, nowhere, nothing }: Judged, locale: Locale): Promise<string[]> {
  const { query } = parseListing([['q', q]], [])
  const { total, found } = await searchListing({ elasticsearch }, query, {
    locale,
    currency: 'EUR',
    registry: taxonomy?.attributes ?? [],
    size: PAGE,
  })
  const documents = new Map(
    (
      await readDocuments(
        elasticsearch,
        found.map(({ id }) => id),
      )
    ).map(document => [document.id, document]),
  )
  const shown = found.flatMap(({ id }) => documents.get(id) ?? [])
  const wrong: string[] = []
  if (nothing && total > 0) wrong.push(`finds ${total}, first "${shown[0]?.card.title[locale]}"`)
  if (!nothing && total === 0) wrong.push('finds nothing')
  const all = (first: number, want: Want | undefined) => {
    const at = want ? shown.slice(0, first).findIndex(document => !want(document)) : -1
    if (at >= 0) wrong.push(`number ${at + 1} of the first ${first} is "${shown[at]?.card.title[locale]}"`)
  }
  all(3, three)
  all(10, ten)
  if (nowhere) all(PAGE, document => !nowhere(document))
  return wrong
}

test('the relevance set', async context => {
  const failed: string[] = []
  let count = 0
  for (const [locale, queries] of [
    ['en', english],
    ['nl', dutch],
  ] as const)
    for (const judged of queries) {
      count++
      const wrong = await judge(judged, locale)
      if (wrong.length > 0) failed.push(`${locale} "${judged.q}": ${wrong.join('; ')}`)
    }
  const score = Math.round((1 - failed.length / count) * 1000) / 10
  for (const line of failed) context.diagnostic(line)
  context.diagnostic(`relevance: ${score} % of ${count} queries`)
  assert.ok(count >= 60)
  assert.ok(score >= ENOUGH, failed.join('\n'))
})
