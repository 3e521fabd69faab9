import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseEnv } from 'node:util'
import { findGo, NO_GO } from './go.ts'
import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import type { Steps } from './steps.ts'
import { stockWatchFolder } from './stock-watch.ts'
import type { Tally } from './test-run.ts'

/** Runs Go's own test runner over the packages of the files. Where there is no Go, each is told as not run. */
export async function runGoTests(
  layout: Layout,
  files: string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: [] }
  const go = await findGo()
  if (!go) return { ...tally, skipped: files.map(name => ({ name, reason: NO_GO })) }
  steps.say()
  const onLine = (line: string) => {
    steps.say(line)
    const [, outcome, name = ''] = /^\s*--- (PASS|FAIL|SKIP): (\S+)/.exec(line) ?? []
    if (outcome === 'PASS') tally.passed++
    if (outcome === 'FAIL') tally.failed++
    if (outcome === 'SKIP') tally.skipped.push({ name, reason: 'see above' })
  }
  const folder = stockWatchFolder(layout)
  const packages = [...new Set(files.map(file => `./${relative(folder, dirname(join(layout.clone, file)))}`))]
  const failure = await runLogged([go, 'test', '-count=1', '-v', ...packages], {
    signal,
    cwd: folder,
    env: { ...process.env, ...parseEnv(readFileSync(layout.envFile, 'utf8')) },
    onLine,
    advice: '',
  }).catch(error => error)
  signal.throwIfAborted()
  return failure instanceof Error && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
