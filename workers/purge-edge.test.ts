import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { keys } from '../infra/redis/keys.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { cuttable } from '../test/cuttable.ts'
import { config, freshRedis } from '../test/real-servers.ts'
import { until } from '../test/until.ts'
import { purgeEdge } from './purge-edge.ts'
import { notePurges, purgeDue } from './purges.ts'

/** The shop's own Varnish, twice: once straight, once over a way that can be cut. */
const { redis } = await freshRedis(12)
const [near = ''] = config.edge.purgeUrls
const { url: far, cut, mend } = await cuttable(near)
const { purgeToken } = config.edge
const context = {
  config: { ...config, edge: { purgeToken, purgeUrls: [near, far] } },
  redis,
  log: createLogger('test', 'silent'),
} as unknown as Parameters<typeof purgeEdge.handleBatch>[1]

const seen = async (path: string) => {
  const answer = await fetch(path, { signal: AbortSignal.timeout(5_000) })
  await answer.arrayBuffer()
  return answer.headers.get('x-cache')
}
/** A page that is being fetched while it is purged would come back after the purge. */
const cached = (path: string) => until('cached', async () => (await seen(path)) === 'HIT')
const item = (payload: { facts: string[]; gone: string[] }) => ({ payload, job: {} }) as never
const handle = (...payloads: { facts: string[]; gone: string[] }[]) =>
  purgeEdge.handleBatch(payloads.map(item), context, AbortSignal.timeout(10_000))
const noted = (url: string) => redis.zrange(keys.purgesDue(url), '0', '-1')
/** As if the two seconds were over. */
const makeDue = async (url: string) => {
  for (const member of await noted(url)) await redis.zadd(keys.purgesDue(url), '1', member)
}
afterEach(async () => {
  mend()
  await redis.flushdb()
})

async function listing(): Promise<{ path: string; fact: string }> {
  const html = await (await fetch(`${config.origin}/en/c/sofas?sort=rating`)).text()
  const id = /data-id="(\d+)"/.exec(html)?.[1] ?? assert.fail('no product on the listing')
  return { path: `${config.origin}/en/c/sofas?sort=rating`, fact: `p${id}` }
}

test('a batch is purged at once, and noted for a second time', async () => {
  const { path, fact } = await listing()
  await cached(path)
  await handle({ facts: [fact], gone: [] }, { facts: ['p999999999'], gone: [] })
  assert.notEqual(await seen(path), 'HIT')
  for (const url of [near, far])
    assert.deepEqual((await noted(url)).toSorted(), [`soft ${fact}`, 'soft p999999999'].toSorted())
})

test('the second time comes after two seconds, not before, and once', async () => {
  const { path, fact } = await listing()
  await handle({ facts: [fact], gone: [] })
  await cached(path)
  assert.equal(await purgeDue(redis, near, purgeToken), 0)
  await makeDue(near)
  assert.equal(await purgeDue(redis, near, purgeToken), 1)
  assert.notEqual(await seen(path), 'HIT')
  assert.equal(await purgeDue(redis, near, purgeToken), 0)
})

test('what is gone is purged for good, whatever else is said of it', async () => {
  await handle({ facts: ['p42'], gone: [] }, { facts: [], gone: ['p42'] })
  assert.deepEqual(await noted(near), ['hard p42'])
})

test('a Varnish that is away holds up nobody, and is purged when it is back', async () => {
  const { path, fact } = await listing()
  await cached(path)
  cut()
  await handle({ facts: [fact], gone: [] })
  assert.notEqual(await seen(path), 'HIT', 'the near one was purged')
  await makeDue(far)
  await assert.rejects(purgeDue(redis, far, purgeToken))
  assert.deepEqual(await noted(far), [`soft ${fact}`], 'still noted')
  await cached(path)
  mend()
  assert.equal(await purgeDue(redis, far, purgeToken), 1)
  assert.notEqual(await seen(path), 'HIT', 'purged by the far one')
  assert.deepEqual(await noted(far), [])
})

test('more facts than one request can name are purged in several', async () => {
  const { path, fact } = await listing()
  await cached(path)
  const many = Array.from({ length: 3_000 }, (_, n) => `p${900_000_000 + n}`)
  await handle({ facts: many.slice(0, 1_000), gone: [] }, { facts: [...many.slice(1_000), fact], gone: [] })
  assert.notEqual(await seen(path), 'HIT')
})

test('a fact noted again while it is purged stays noted', async () => {
  await notePurges(redis, [near], { soft: ['p1'], hard: [] })
  await makeDue(near)
  const purging = purgeDue(redis, near, purgeToken)
  await notePurges(redis, [near], { soft: ['p1'], hard: [] })
  await purging
  assert.deepEqual(await noted(near), ['soft p1'])
})
