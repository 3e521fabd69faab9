import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { seed } from '../infra/seed/seed.ts'
import { fillOffers, rebuildIndex } from '../services/catalog/index.ts'
import { config, freshDatabase, freshRedis } from './real-servers.ts'

/** A catalogue of the test file's own in all three stores. Gone after the file. */
export async function freshCatalogue(products: number) {
  const { pool: mysql } = await freshDatabase()
  await seed(mysql, { products })
  const { redis } = await freshRedis()
  const elasticsearch = createElasticsearch(config.elasticsearch)
  const index = `test-catalogue-${process.pid}-${randomBytes(3).toString('hex')}`
  after(async () => {
    const found = await elasticsearch.indices.get({ index: `${index}-*` })
    for (const name of Object.keys(found)) await elasticsearch.indices.delete({ index: name })
    await elasticsearch.close()
  })
  await fillOffers(redis, mysql, () => {})
  await rebuildIndex({ elasticsearch, index }, mysql, { onProgress: () => {} })
  return { mysql, redis, elasticsearch, index }
}
