import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'
import type { Asset } from './asset.ts'

// Everything the views rely on (nesting, :has, popover) is in these.
const target = ['chrome120', 'firefox128', 'safari17.4']

/** One style sheet, one script and two more of single pages, the X-ray's, two fonts, named by their content. */
export async function buildBundle(): Promise<Asset[]> {
  const { outputFiles } = await build({
    entryPoints: {
      shop: join(import.meta.dirname, 'css/shop.css'),
      'shop-script': join(import.meta.dirname, 'js/shop.ts'),
      'checkout-script': join(import.meta.dirname, 'js/checkout.ts'),
      'ticket-script': join(import.meta.dirname, 'js/ticket.ts'),
      'xray-script': join(import.meta.dirname, 'js/xray/index.ts'),
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target,
    outdir: '/',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.text.css': 'text' },
    legalComments: 'none',
  })
  return outputFiles.map(({ path, contents }) => {
    const file = basename(path)
    return { logical: logicalName(file), file, content: contents }
  })
}

function logicalName(file: string): string {
  if (file.startsWith('instrument-sans')) return 'sans.woff2'
  if (file.startsWith('instrument-serif')) return 'serif.woff2'
  return `${file.split('-')[0]}${extname(file)}`
}
