import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Studio } from './studio.ts'
import { startTestStudio } from './test-studio.ts'

const url = (width: number, colour = 'none') => `/media/block/front-${colour}-f1eee8-${width}.webp`

/** Counts the studio's jobs; while the gate is shut they wait before they begin. */
function gatedStudio() {
  let [jobs, running, most] = [0, 0, 0]
  const gate = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const studio =
    (real: Studio): Studio =>
    async rendition => {
      jobs++
      most = Math.max(most, ++running)
      begun.resolve()
      await gate.promise
      return real(rendition).finally(() => running--)
    }
  return { studio, open: gate.resolve, begun: begun.promise, jobs: () => jobs, most: () => most }
}

test('a hundred requests for one missing picture make it once', async () => {
  const { studio, open, begun, jobs } = gatedStudio()
  await using service = await startTestStudio({ studio })
  const answers = Promise.all(Array.from({ length: 100 }, () => service.get(url(320))))
  await begun
  open()
  const bodies = await Promise.all(
    (await answers).map(async answer => Buffer.from(await answer.arrayBuffer())),
  )
  assert.equal(jobs(), 1)
  assert.ok(bodies.every(body => body.equals(bodies[0] as Buffer)))
  await service.get(url(320))
  assert.equal(jobs(), 1, 'later it comes from the shelf')
})

test('a picture that another process has made is not made again', async () => {
  const first = gatedStudio()
  first.open()
  await using one = await startTestStudio({ studio: first.studio })
  await one.get(url(160))
  const second = gatedStudio()
  await using other = await startTestStudio({ studio: second.studio }, one.media)
  assert.equal((await other.get(url(160))).status, 200)
  assert.equal(second.jobs(), 0)
})

test('no more run at a time than allowed, and beyond the queue the answer is 503 with Retry-After', async () => {
  const { studio, open, begun, jobs, most } = gatedStudio()
  await using service = await startTestStudio({ studio, queue: { running: 1, waiting: 1 } })
  const first = service.get(url(160))
  await begun
  // One of these waits, whichever comes first; the other is one too many.
  const two = [service.get(url(320)), service.get(url(640))]
  const refused = await Promise.race(two)
  assert.equal(refused.status, 503)
  assert.equal(refused.headers.get('retry-after'), '2')
  assert.equal(refused.headers.get('cache-control'), 'no-store')
  open()
  const statuses = (await Promise.all([first, ...two])).map(({ status }) => status).sort()
  assert.deepEqual(statuses, [200, 200, 503])
  assert.deepEqual([jobs(), most()], [2, 1])
})

test('what is not ready in time is 503, is finished all the same, and is there for the next', async () => {
  const { studio, open, jobs } = gatedStudio()
  await using service = await startTestStudio({ studio, deadline: 50, queue: { running: 1, waiting: 4 } })
  const late = await Promise.all([service.get(url(160)), service.get(url(320))])
  assert.deepEqual(
    late.map(({ status }) => status),
    [503, 503],
  )
  open()
  let next = await service.get(url(160))
  while (next.status === 503) next = await service.get(url(160))
  assert.equal(next.status, 200)
  assert.equal(jobs(), 1, 'the one that waited too long was never begun')
})

test('a failing studio is 500 for one request, not for ever', async () => {
  let failures = 1
  const studio =
    (real: Studio): Studio =>
    async rendition => {
      if (failures-- > 0) throw new Error('the lamp broke')
      return real(rendition)
    }
  await using service = await startTestStudio({ studio })
  assert.equal((await service.get(url(160))).status, 500)
  assert.equal((await service.get(url(160))).status, 200)
})
