import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { readSettings } from './settings.ts'

/** `npm run prove`: the prover (test/prove/) on servers of its own, whether a shop runs or not. */
const { clone } = readSettings(process.env)
const script = join(clone, 'test/prove/index.ts')
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: clone,
})
process.exit(status ?? 130)
