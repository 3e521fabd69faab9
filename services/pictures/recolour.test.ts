import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { place } from './placement.ts'
import { recolour } from './recolour.ts'
import { BLOCK, startTestStudio } from './test-studio.ts'

test('a rendition has the new colour inside the mask and the old one outside', async () => {
  await using studio = await startTestStudio()
  const { left, top, right, bottom } = BLOCK
  const { scale, left: x, top: y } = place([left, top, right, bottom], 'floor', 640)
  const at = async (colour: string, share: number) => {
    const answer = await studio.get(`/media/block/front-${colour}-f1eee8-640.webp`)
    const point = {
      left: Math.round(x + scale * (left + (right - left) * share)),
      top: Math.round(y + scale * 400),
    }
    const picture = sharp(Buffer.from(await answer.arrayBuffer()))
    return [
      ...(await picture
        .extract({ ...point, width: 1, height: 1 })
        .raw()
        .toBuffer()),
    ]
  }
  near(await at('b23a48', 0.25), [0xb2, 0x3a, 0x48])
  near(await at('b23a48', 0.75), [128, 128, 128])
  near(await at('none', 0.25), [128, 128, 128])
})

test('shading stays in proportion, gloss stays white, what is outside stays to the bit', () => {
  const greys = [100, 100, 100, 100, 100, 100, 50, 255]
  const data = Uint8Array.from([...greys, 77].flatMap(grey => [grey, grey, grey, 255]))
  const mask = Uint8Array.from([...greys.map(() => 255), 0])
  const painted = recolour({ data, width: 9, height: 1 }, mask, '26405f')
  const pixel = (n: number) => [...painted.data.subarray(n * 4, n * 4 + 3)]
  near(pixel(0), [0x26, 0x40, 0x5f], 1)
  const [red = 0, green = 0, blue = 0] = pixel(6)
  assert.ok(red < green && green < blue && blue < 0x5f, 'the shaded part is a darker blue')
  assert.ok(Math.min(...pixel(7)) > 180, 'a highlight on dark paint is still a highlight')
  assert.deepEqual(pixel(8), [77, 77, 77])
  assert.equal(data[0], 100, 'the master itself is not touched')
})

function near(actual: number[], wanted: number[], within = 5) {
  actual.forEach((value, channel) => {
    assert.ok(Math.abs(value - (wanted[channel] as number)) <= within, `${actual} is not near ${wanted}`)
  })
}
