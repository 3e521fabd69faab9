import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Logical names of assets (`shop.css`) to the hashed paths they are served at. */
export type Manifest = Readonly<Record<string, string>>

/** Reads the manifest that `build.ts` wrote into `assetsDir`. Throws when there is none: without it no page is whole. */
export function readManifest(assetsDir: string): Manifest {
  return JSON.parse(readFileSync(join(assetsDir, 'manifest.json'), 'utf8')) as Manifest
}
