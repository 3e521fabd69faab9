import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import { writeJobStatus } from '../infra/redis/job-status.ts'
import { chair, csvOf } from '../services/backoffice/import/test-import.ts'
import { owner, productOf, unique } from './owner-api.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** Lists that the owner uploads to the running shop, and the tokens that tell what became of them. */
const redis = createRedis(config.redis)
after(() => redis.disconnect())
await untilReady(redis, 30_000)

const csv = (text: string) => new Blob([text], { type: 'text/csv' })
const jobOf = (token: string) => owner('GET', `/jobs/${token}`)
const ended = (token: string) =>
  until(
    'the import is over',
    async () => {
      const { body } = await jobOf(token)
      return body.state === 'complete' || (body.state === 'failed' && !body.retryAt) ? body : undefined
    },
    60_000,
  )
async function asked(list: Blob, query = ''): Promise<string> {
  const { status, body } = await owner('POST', `/imports${query}`, list)
  assert.equal(status, 202, JSON.stringify(body))
  return body.token
}

test('an uploaded list is taken in by a worker, and its token tells when, and what came of it', async () => {
  const [first, second] = [unique(), unique()]
  const bad = chair(`${second}-x`, { 'Variant Price': 'free' })
  const list = csv(csvOf([chair(first), bad, chair(second)]))
  const token = await asked(list)
  const { state, result, attempt } = await ended(token)
  assert.deepEqual([state, attempt], ['complete', 1])
  assert.equal(result.created, 2, JSON.stringify(result))
  assert.match(JSON.stringify(result.refusals), /"line":3,.*is not an amount/)
  const { body } = await owner('GET', `/products?handle=${first}`)
  assert.equal(body.products.length, 1)
  const again = await ended(await asked(list))
  assert.deepEqual([again.result.created, again.result.unchanged], [0, 2])
})

test('a dry run writes nothing, JSON Lines are read too', async () => {
  const name = unique()
  const line = JSON.stringify(productOf(name))
  const list = new Blob([line], { type: 'application/x-ndjson' })
  const { result } = await ended(await asked(list, '?dryRun=true'))
  assert.deepEqual([result.dryRun, result.created], [true, 1])
  const { body } = await owner('GET', `/products?handle=${name}-chair`)
  assert.deepEqual(body.products, [])
})

test('what is no list at all fails for good, and says why', async () => {
  const { state, error } = await ended(await asked(csv('Name,Colour\nchair,red\n')))
  assert.deepEqual(
    [state, error],
    ['failed', 'The first line must name the columns, Handle and Title among them.'],
  )
})

test('while a job is not over, its answer says when to ask again; of none there is none', async () => {
  const token = randomUUID()
  const retryAfter = async (status: Parameters<typeof writeJobStatus>[2]) => {
    await writeJobStatus(redis, token, status)
    return (await jobOf(token)).headers.get('retry-after')
  }
  const retryAt = new Date().toISOString()
  assert.equal(await retryAfter({ state: 'waiting' }), '1')
  assert.equal(await retryAfter({ state: 'failed', retryAt }), '1')
  assert.equal(await retryAfter({ state: 'failed' }), null)
  assert.equal((await jobOf(randomUUID())).status, 404)
  assert.equal((await jobOf('..%2f..')).status, 400)
  assert.equal((await owner('GET', `/jobs/${randomUUID()}`, undefined, { authorization: '' })).status, 401)
})

test('a list that is empty, too large, or of another type is refused at the door', async () => {
  assert.equal((await owner('POST', '/imports', csv(''))).status, 400)
  assert.equal((await owner('POST', '/imports', new Blob(['x'], { type: 'text/plain' }))).status, 415)
  assert.equal((await owner('POST', '/imports?dryrun=1', csv('x'))).status, 400)
  const large = new Blob([Buffer.alloc(65 * 1024 ** 2, 'x')], { type: 'text/csv' })
  assert.equal((await owner('POST', '/imports', large)).status, 413)
})
