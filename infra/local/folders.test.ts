import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { assertUsable, makeFolders, removeState } from './folders.ts'
import { layoutOf } from './layout.ts'
import { readSettings } from './settings.ts'

async function layoutFor(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'folders-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const { username, uid, gid } = userInfo()
  const settings = readSettings({ SHOP_HOME: join(folder, 'shop') }, false)
  return layoutOf(settings, { name: username, uid, gid })
}

test('a new folder is usable, before and after it is laid out', async t => {
  const layout = await layoutFor(t)
  await assertUsable(layout)
  await makeFolders(layout)
  await assertUsable(layout)
})

test('the layout of another version is refused with a way out, and not touched', async t => {
  const layout = await layoutFor(t)
  await mkdir(layout.home)
  await writeFile(layout.versionFile, '0\n')
  await assert.rejects(assertUsable(layout), error => {
    assert.match((error as Error).message, /another version \(0; this is \d+\); it was not touched/)
    assert.match((error as { advice: string }).advice, /npm start -- --fresh/)
    return true
  })
  assert.deepEqual(await readdir(layout.home), ['version'])
})

test('--fresh throws away what is ours and nothing else', async t => {
  const layout = await layoutFor(t)
  await mkdir(layout.home)
  const letter = join(layout.home, 'letter.txt')
  await writeFile(letter, 'dear')
  await assert.rejects(removeState(layout), /not a shop's state; it was not touched/)
  assert.ok(existsSync(letter))

  await rm(letter)
  await makeFolders(layout)
  await writeFile(join(layout.data, 'row'), 'x')
  await removeState(layout)
  assert.deepEqual(await readdir(layout.home), [])
})
