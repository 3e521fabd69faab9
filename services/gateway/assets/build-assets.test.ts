import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { buildAssets } from './build-assets.ts'
import { readManifest } from './manifest.ts'

describe('the built assets', () => {
  let dir = ''
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'assets-'))
    await buildAssets(dir)
  })
  after(() => rm(dir, { recursive: true }))

  const sizeOf = async (logical: string): Promise<number> => {
    const path = join(dir, readManifest(dir)[logical] ?? 'missing')
    return (await stat(existsSync(`${path}.br`) ? `${path}.br` : path)).size
  }

  it('are named by their content and stand in the manifest', async () => {
    for (const [logical, path] of Object.entries(readManifest(dir))) {
      assert.match(path, /^\/assets\/[a-z0-9-]+-[A-Z0-9]{8}\.[a-z0-9]+$/, logical)
      assert.ok(existsSync(join(dir, path)), path)
    }
  })

  it('keep within the budget', async () => {
    const script = await sizeOf('shop.js')
    const all =
      script + (await sizeOf('shop.css')) + (await sizeOf('sans.woff2')) + (await sizeOf('serif.woff2'))
    assert.ok(script < 10_000, `script: ${script} bytes`)
    for (const own of ['checkout.js', 'ticket.js'])
      assert.ok(script + (await sizeOf(own)) < 12_000, `script of every page and ${own}`)
    assert.ok((await sizeOf('xray.js')) < 10_000, 'the X-ray, which nobody loads unasked')
    assert.ok(all <= 100_000, `all: ${all} bytes`)
  })

  it('are the same when built again, and files of earlier builds stay', async () => {
    const first = readManifest(dir)
    await writeFile(join(dir, 'assets', 'shop-EARLIER1.css'), 'a{}')
    await buildAssets(dir)
    assert.deepEqual(readManifest(dir), first)
    assert.ok((await readdir(join(dir, 'assets'))).includes('shop-EARLIER1.css'))
  })

  it('refer to the fonts by their hashed names', async () => {
    const manifest = readManifest(dir)
    const css = await readFile(join(dir, manifest['shop.css'] ?? ''), 'utf8')
    assert.ok(css.includes(manifest['sans.woff2'] ?? 'missing'))
  })
})
