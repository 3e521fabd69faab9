import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createLogger } from '../../infra/telemetry/logger.ts'
import { openShelf } from './shelf.ts'
import { startTestStudio } from './test-studio.ts'

const PICTURE = '/media/block/front-none-f1eee8-160.avif'

test('a file appears whole: readers see nothing or all of it', async t => {
  const dir = await folder(t)
  const shelf = await openShelf(dir, createLogger('test', 'silent'))
  const big = Buffer.alloc(20_000_000, 7)
  const sizes = new Set<number | undefined>()
  let done = false
  const writing = shelf.put('block/big.webp', big).finally(() => {
    done = true
  })
  while (!done) sizes.add((await shelf.find('block/big.webp'))?.length)
  await writing
  sizes.add((await readFile(join(dir, 'block/big.webp'))).length)
  for (const size of sizes) assert.ok(size === undefined || size === big.length, `a reader saw ${size} bytes`)
  assert.deepEqual(await readdir(join(dir, '.arriving')), [])
})

test('a folder that takes nothing: every request is answered, the log says it once', async t => {
  const dir = await folder(t)
  await writeFile(join(dir, 'in-the-way'), '')
  await using studio = await startTestStudio({}, join(dir, 'in-the-way', 'media'))
  const said = t.mock.method(studio.log, 'error')
  for (const path of [PICTURE, PICTURE, PICTURE.replace('160', '320')]) {
    const answer = await studio.get(path)
    assert.equal(answer.status, 200)
    assert.ok((await answer.arrayBuffer()).byteLength > 200)
  }
  assert.equal(said.mock.callCount(), 1)
})

test('the last of the disk is left to others', async t => {
  const dir = await folder(t)
  const shelf = await openShelf(dir, createLogger('test', 'silent'), Number.MAX_SAFE_INTEGER)
  await shelf.put('block/a.webp', Buffer.from('picture'))
  assert.equal(await shelf.find('block/a.webp'), undefined)
})

test('what a process left half written when it died is swept away, what is being written is not', async t => {
  const dir = await folder(t)
  await mkdir(join(dir, '.arriving'))
  await writeFile(join(dir, '.arriving', '1-0'), 'old')
  await writeFile(join(dir, '.arriving', '2-0'), 'new')
  await utimes(join(dir, '.arriving', '1-0'), new Date(0), new Date(0))
  await openShelf(dir, createLogger('test', 'silent'))
  assert.deepEqual(await readdir(join(dir, '.arriving')), ['2-0'])
})

async function folder(t: { after(f: () => Promise<void>): void }): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'shelf-'))
  t.after(() => rm(dir, { recursive: true }))
  return dir
}
