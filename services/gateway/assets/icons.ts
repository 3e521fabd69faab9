import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import sharp from 'sharp'
import type { Asset } from './asset.ts'

/** The shop's mark for tabs and home screens, and the web manifest that names it. */
export async function buildIcons(): Promise<Asset[]> {
  const drawing = await readFile(join(import.meta.dirname, 'icons/favicon.svg'))
  const png = (size: number) =>
    sharp(drawing, { density: 600 }).resize(size).png({ palette: true }).toBuffer()
  const [small, touch, large] = await Promise.all([png(32), png(180), png(512)])
  const icons = [
    asset('favicon.svg', drawing),
    asset('favicon-32.png', small),
    asset('icon-180.png', touch),
    asset('icon-512.png', large),
  ]
  return [...icons, asset('site.webmanifest', Buffer.from(JSON.stringify(webManifest(icons))))]
}

const webManifest = (icons: Asset[]) => ({
  name: 'merel',
  short_name: 'merel',
  start_url: '/en',
  display: 'browser',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  icons: icons
    .filter(({ logical }) => logical.startsWith('icon-'))
    .map(({ logical, file }) => {
      const size = logical.replace(/\D/g, '')
      return { src: `/assets/${file}`, sizes: `${size}x${size}`, type: 'image/png' }
    }),
})

function asset(logical: string, content: Uint8Array): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
  const extension = extname(logical)
  return { logical, file: `${logical.slice(0, -extension.length)}-${hash}${extension}`, content }
}
