import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { startTestStudio } from './test-studio.ts'

const GOOD = '/media/block/front-b23a48-f1eee8-320.webp'

for (const format of ['avif', 'webp'] as const) {
  for (const width of [160, 320, 640, 1280]) {
    test(`${width} px as ${format}: the frame is 4:5, the answer for ever, the file the same`, async () => {
      await using studio = await startTestStudio()
      const name = `block/front-none-e5eae1-${width}.${format}`
      const answer = await studio.get(`/media/${name}`)
      const body = Buffer.from(await answer.arrayBuffer())
      assert.equal(answer.status, 200)
      assert.equal(answer.headers.get('content-type'), `image/${format}`)
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      const picture = await sharp(body).metadata()
      assert.deepEqual([picture.width, picture.height], [width, width * 1.25])
      assert.equal(picture.format, format === 'avif' ? 'heif' : 'webp')
      assert.deepEqual(await readFile(join(studio.media, name)), body)
    })
  }
}

test('what is not on the lists is 404 in short text, and nothing is written', async () => {
  await using studio = await startTestStudio()
  const strangers = [
    '/media/chair/front-none-f1eee8-320.webp',
    '/media/block/top-none-f1eee8-320.webp',
    '/media/block/constructor-none-f1eee8-320.webp',
    '/media/constructor/front-none-f1eee8-320.webp',
    '/media/block/front-b23a49-f1eee8-320.webp',
    '/media/block/front-B23A48-f1eee8-320.webp',
    '/media/stone/front-b23a48-f1eee8-320.webp',
    '/media/block/front-none-ffffff-320.webp',
    '/media/block/front-none-f1eee8-321.webp',
    '/media/block/front-none-f1eee8-0320.webp',
    '/media/block/front-none-f1eee8-320.png',
    '/media/block/front-none-f1eee8-320.webp/',
    '/media/block/front-none-f1eee8-320.webp%00',
    '/media//block/front-none-f1eee8-320.webp',
    '/media/block/../block/front-none-f1eee8-320.webp',
    '/media/..%2f..%2fetc/passwd',
    '/media/%2e%2e/masters/front-none-f1eee8-320.webp',
    '/media/../../../../etc/passwd',
    '/media/..\\..\\block/front-none-f1eee8-320.webp',
    `/media/${'a'.repeat(4000)}/front-none-f1eee8-320.webp`,
    '/media/',
    '/',
    '*',
  ]
  for (const path of strangers) {
    const { status, body } = await raw(studio.port, path)
    assert.equal(status, 404, path)
    assert.equal(body, 'No such picture.\n')
  }
  assert.equal(existsSync(studio.media), false)
})

test('a query changes nothing; HEAD answers without a body; other methods are refused', async () => {
  await using studio = await startTestStudio()
  assert.equal((await studio.get(`${GOOD}?utm_source=x`)).status, 200)
  const head = await studio.get(GOOD, { method: 'HEAD' })
  assert.equal(head.status, 200)
  assert.ok(Number(head.headers.get('content-length')) > 200)
  const post = await studio.get(GOOD, { method: 'POST', body: 'x' })
  assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD'])
  assert.equal((await studio.get('/healthz')).status, 200)
  assert.deepEqual(await readdir(join(studio.media, 'block')), ['front-b23a48-f1eee8-320.webp'])
})

/** Sends the path as it is: `fetch` would tidy it first. */
function raw(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent: false }, async response => {
      resolve({ status: response.statusCode, body: (await response.toArray()).join('') })
    })
      .on('error', reject)
      .end()
  })
}
