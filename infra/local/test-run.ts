import { globSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { parseEnv } from 'node:util'
import type { Layout } from './layout.ts'
import type { Mode } from './mode.ts'
import { runLogged } from './run-logged.ts'
import { readSettings } from './settings.ts'
import { StepError, type Steps } from './steps.ts'
import { varnishImage } from './test-containers.ts'
import type { Skipped } from './test-reporter.ts'

export type Tally = { passed: number; failed: number; skipped: Skipped[] }
type Selection = { node: string[]; edge: string[]; alone: string[]; go: string[] }

const ROOMS = '{services,workers,infra,test,varnish,nginx}'
const AT_ONCE = 2
/** Tests in a folder of this name take the whole stack away from all others: they run last, one after the other. */
const ALONE = '/alone/'
const SUM = /^(\d+) passed, (\d+) failed$/

/** The test files of the whole project, or those that the person named; a folder stands for all inside. */
export function selectTests(paths: string[]): Selection {
  const { clone } = readSettings(process.env)
  const find = (pattern: string) => globSync(`${ROOMS}/**/${pattern}`, { cwd: clone }).sort()
  const node = find('*.test.{ts,tsx}')
  const all = {
    node: node.filter(file => !file.includes(ALONE)),
    edge: find('*.vtc'),
    go: find('*_test.go'),
    alone: node.filter(file => file.includes(ALONE)),
  }
  if (paths.length === 0) return all
  const wanted = paths.map(path =>
    (isAbsolute(path) ? relative(clone, path) : path).replace(/^\.\/|\/$/g, ''),
  )
  const chosen = (file: string) => wanted.some(path => file === path || file.startsWith(`${path}/`))
  const selection = {
    node: all.node.filter(chosen),
    edge: all.edge.filter(chosen),
    go: all.go.filter(chosen),
    alone: all.alone.filter(chosen),
  }
  if (Object.values(selection).flat().length === 0)
    throw new StepError(`No test file at ${paths.join(', ')}.`, { advice: 'npm test -- services/stock' })
  return selection
}

/** Runs Node's own test runner over the files, with the environment of the stack. */
export async function runNodeTests(
  layout: Layout,
  env: NodeJS.ProcessEnv,
  files: string[],
  steps: Steps,
  signal: AbortSignal,
  atOnce = AT_ONCE,
): Promise<Tally> {
  const sums = join(layout.tmp, 'test-sums.json')
  const command = [
    join(layout.clone, 'node_modules/node/bin/node'),
    ...['--import', './infra/tsx-loader.ts', '--test', `--test-concurrency=${atOnce}`],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./infra/local/test-reporter.ts', `--test-reporter-destination=${sums}`],
    ...files,
  ]
  steps.say()
  const failure = await runLogged(command, {
    signal,
    cwd: layout.clone,
    env: { ...env, ...parseEnv(readFileSync(layout.envFile, 'utf8')) },
    onLine: line => steps.say(line),
    advice: '',
  }).catch(error => error)
  signal.throwIfAborted()
  const tally: Tally = JSON.parse(readFileSync(sums, 'utf8') || '{"passed":0,"failed":1,"skipped":[]}')
  await rm(sums)
  if (!(failure instanceof Error) || tally.failed > 0) return tally
  // A runner that fails without a failed test has met something else: a file that does not load, a signal.
  steps.say(`✖ the runner: ${failure.message}`)
  return { ...tally, failed: 1 }
}

/** Runs varnishtest over the files by the edge's own runner, with Docker by the Varnish of the image. */
export async function runEdgeTests(
  mode: Mode,
  layout: Layout,
  files: string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: [] }
  const onLine = (line: string) => {
    const [whole, passed, failed] = SUM.exec(line) ?? []
    if (whole) Object.assign(tally, { passed: Number(passed), failed: Number(failed) })
    else steps.say(line)
  }
  const names = files.map(file => file.split('/').at(-1) ?? file)
  const command = [process.execPath, 'varnish/check.ts', ...names]
  steps.say()
  const env = { ...process.env, ...(mode === 'docker' && { VARNISH_IMAGE: varnishImage(layout) }) }
  const failure = await runLogged(command, { signal, cwd: layout.clone, env, onLine, advice: '' }).catch(
    error => error,
  )
  signal.throwIfAborted()
  return failure instanceof Error && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}
