import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type OverlayOptions } from 'sharp'
import { createContext, type Overrides } from './context.ts'

/** Size of the masters made here; the block stands in the middle, its left half can be painted. */
const SIZE = 832
export const BLOCK = { left: 216, top: 216, right: 616, bottom: 616 }

/**
 * A picture service on a free port with two shapes of its own, in a folder that goes away: `block`, grey, its left half
 * paintable, seen from the front and the side; and `stone`, which has one colour only.
 */
export async function startTestStudio(overrides: Overrides = {}, mediaDir?: string) {
  const dir = await mkdtemp(join(tmpdir(), 'pictures-'))
  const masters = join(dir, 'masters')
  const media = mediaDir ?? join(dir, 'media')
  await mkdir(masters)
  await Promise.all([
    sharp(await pixels(128)).toFile(join(masters, 'block.webp')),
    sharp(await maskPixels()).toFile(join(masters, 'mask.webp')),
    writeFile(join(masters, 'manifest.json'), JSON.stringify(manifest())),
  ])
  const config = { images: { host: '127.0.0.1', port: 0 }, mediaDir: media, logLevel: 'silent' as const }
  const context = await createContext(config, { masters, colours: ['b23a48', '26405f'], ...overrides })
  await context.start()
  const { port } = context.server.address() as AddressInfo
  return {
    ...context,
    media,
    port,
    get: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init),
    async [Symbol.asyncDispose]() {
      await context.stop()
      await rm(dir, { recursive: true })
    },
  }
}

function manifest() {
  const { left, top, right, bottom } = BLOCK
  const box = [left, top, right, bottom]
  const paintable = { file: 'block.webp', mask: 'mask.webp', box }
  const plain = { file: 'block.webp', mask: null, box }
  return [
    {
      id: 'block',
      recolourable: true,
      stand: 'floor',
      pictures: { front: paintable, side: paintable },
    },
    { id: 'stone', recolourable: false, stand: 'wall', pictures: { front: plain } },
  ]
}

const pixels = (grey: number) => {
  const { left, top, right, bottom } = BLOCK
  const block = {
    create: { width: right - left, height: bottom - top, channels: 4 as const, background: gray(grey) },
  }
  return canvas('#0000', { input: block, left, top })
}

const maskPixels = () => {
  const { left, top, right, bottom } = BLOCK
  const half = {
    create: { width: (right - left) / 2, height: bottom - top, channels: 4 as const, background: '#fff' },
  }
  return canvas('#000', { input: half, left, top })
}

const gray = (value: number) => ({ r: value, g: value, b: value, alpha: 1 })

const canvas = (background: string, over: OverlayOptions) =>
  sharp({ create: { width: SIZE, height: SIZE, channels: 4, background } })
    .composite([over])
    .webp({ lossless: true })
    .toBuffer()
