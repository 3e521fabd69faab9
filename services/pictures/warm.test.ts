import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startTestStudio } from './test-studio.ts'
import { warm } from './warm.ts'

test('warming makes what is missing, once, and names what it does not know', async () => {
  await using studio = await startTestStudio()
  const urls = [
    '/media/block/front-none-f1eee8-160.avif',
    'http://localhost:8080/media/block/front-none-f1eee8-160.webp',
    '',
    '/media/block/front-none-f1eee8-161.webp',
    'http://[',
  ]
  assert.deepEqual(await warm(studio, urls), {
    made: 2,
    there: 0,
    unknown: ['/media/block/front-none-f1eee8-161.webp', 'http://['],
    failed: [],
  })
  assert.equal((await warm(studio, urls)).there, 2)
})
