import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { palette } from '../../infra/seed/data/palette.ts'
import { createContext, MASTERS } from './context.ts'
import { renditionAt } from './rendition.ts'

test('every angle of every shape that the shop has is to be had, in every colour of the palette', async () => {
  const config = { images: { host: '127.0.0.1', port: 0 }, mediaDir: '/nowhere', logLevel: 'silent' as const }
  const { lists } = await createContext(config)
  assert.ok(lists.shapes.size >= 170)
  for (const { id, pictures, recolourable } of lists.shapes.values()) {
    const angles = Object.keys(pictures)
    assert.ok(angles.length > 0, id)
    for (const { file, mask } of Object.values(pictures)) {
      for (const name of [file, mask ?? file]) assert.ok(existsSync(join(MASTERS, name)), name)
    }
    for (const angle of [...angles, 'detail']) {
      for (const [, , hex] of Object.values(palette)) {
        const url = `/media/${id}/${angle}-${hex.slice(1)}-f1eee8-640.avif`
        assert.equal(renditionAt(url, lists) !== undefined, recolourable, url)
      }
    }
  }
})
