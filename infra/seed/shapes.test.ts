import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { palette } from './data/palette.ts'
import { departments } from './departments/index.ts'
import { goods } from './goods/index.ts'
import { anglesOf, PICTURES, shapes } from './shapes.ts'

test('every picture is there, with its mask where the shape can be recoloured', () => {
  for (const shape of shapes)
    for (const { file, mask } of Object.values(shape.pictures)) {
      assert.ok(existsSync(join(PICTURES, file)), file)
      if (shape.recolourable) assert.ok(mask && existsSync(join(PICTURES, mask)), `mask of ${file}`)
    }
})

test('every shape is a thing that is sold, and has an author with a licence', () => {
  assert.deepEqual(shapes.map(shape => shape.id).toSorted(), Object.keys(goods).toSorted())
  const credits = readFileSync(join(PICTURES, 'CREDITS.md'), 'utf8')
  for (const { id, credit } of shapes) {
    assert.match(credits, new RegExp(`^\\| ${id} \\|`, 'm'))
    assert.match(credit.licence, /^CC0 1\.0$|^CC BY 3\.0( US)?$/)
    assert.match(credit.licenceUrl, /^https:\/\/creativecommons\.org\//)
    assert.ok(credit.author && credit.source)
  }
})

test('angles begin with the front and end with the detail', () => {
  for (const shape of shapes) {
    const angles = anglesOf(shape)
    assert.equal(angles[0], 'front')
    assert.equal(angles.at(-1), 'detail')
    assert.equal(angles.length, Object.keys(shape.pictures).length + 1)
  }
})

test('colours and tints are written as colours', () => {
  for (const [, , hex] of Object.values(palette)) assert.match(hex, /^#[0-9a-f]{6}$/)
  for (const { tint } of departments) assert.match(tint, /^#[0-9a-f]{6}$/)
})
