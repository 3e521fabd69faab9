import { join } from 'node:path'
import { argv } from 'node:process'
import { buildAssets } from './build-assets.ts'

/** `node services/gateway/assets/build.ts OUT_DIR`: builds the shop's style sheet, script, fonts and icons. */
const [outDir] = argv.slice(2)
if (outDir === undefined) throw new Error('Say where to: node services/gateway/assets/build.ts OUT_DIR')
const { manifest, bytes } = await buildAssets(outDir)
console.log(`${Object.keys(manifest).length} assets in ${join(outDir, 'assets')}, ${bytes} bytes compressed`)
