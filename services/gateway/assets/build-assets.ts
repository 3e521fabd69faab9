import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Asset } from './asset.ts'
import { buildBundle } from './bundle.ts'
import { buildIcons } from './icons.ts'
import type { Manifest } from './manifest.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * Builds everything into `outDir`/assets, with a .br and .gz beside each text, and `outDir`/manifest.json last, in one
 * move. Files of earlier builds stay where they are: pages in the caches still refer to them.
 */
export async function buildAssets(outDir: string): Promise<{ manifest: Manifest; bytes: number }> {
  const folder = join(outDir, 'assets')
  await mkdir(folder, { recursive: true })
  const bundle = await buildBundle()
  const icons = await buildIcons()
  const assets = [...bundle, ...icons]
  const sizes = await Promise.all(assets.map(asset => writeAsset(folder, asset)))
  const manifest = Object.fromEntries(assets.map(asset => [asset.logical, `/assets/${asset.file}`]))
  const unfinished = join(outDir, `manifest.${process.pid}.json`)
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(unfinished, join(outDir, 'manifest.json'))
  return { manifest, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const texts = new Set(['.css', '.js', '.svg', '.webmanifest'])

/** Writes one file and its compressed forms; returns how many bytes travel. */
async function writeAsset(folder: string, { file, content }: Asset): Promise<number> {
  const path = join(folder, basename(file))
  await writeFile(path, content)
  if (!texts.has(extname(file))) return content.byteLength
  const [small, common] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength } }),
    zip(content, { level: 9 }),
  ])
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, common)])
  return small.byteLength
}
