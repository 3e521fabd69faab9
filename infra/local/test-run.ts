import { globSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { parseEnv } from 'node:util'
import { findGo, NO_GO } from './go.ts'
import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import { readSettings } from './settings.ts'
import { StepError, type Steps } from './steps.ts'
import { stockWatchFolder } from './stock-watch.ts'

export type Tally = { passed: number; failed: number }
type Selection = { node: string[]; edge: string[]; go: string[] }

const ROOMS = '{services,workers,infra,test,varnish,nginx}'
const AT_ONCE = 2
const SUM = /^(\d+) passed, (\d+) failed$/

/** The test files of the whole project, or those that the person named; a folder stands for all inside. */
export function selectTests(paths: string[]): Selection {
  const { clone } = readSettings(process.env)
  const find = (pattern: string) => globSync(`${ROOMS}/**/${pattern}`, { cwd: clone }).sort()
  const all = { node: find('*.test.{ts,tsx}'), edge: find('*.vtc'), go: find('*_test.go') }
  if (paths.length === 0) return all
  const wanted = paths.map(path =>
    (isAbsolute(path) ? relative(clone, path) : path).replace(/^\.\/|\/$/g, ''),
  )
  const chosen = (file: string) => wanted.some(path => file === path || file.startsWith(`${path}/`))
  const selection = {
    node: all.node.filter(chosen),
    edge: all.edge.filter(chosen),
    go: all.go.filter(chosen),
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
): Promise<Tally> {
  const sums = join(layout.tmp, 'test-sums.json')
  const command = [
    join(layout.clone, 'node_modules/node/bin/node'),
    ...['--import', './infra/tsx-loader.ts', '--test', `--test-concurrency=${AT_ONCE}`],
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
  const tally: Tally = JSON.parse(readFileSync(sums, 'utf8') || '{"passed":0,"failed":1}')
  await rm(sums)
  if (!(failure instanceof Error) || tally.failed > 0) return tally
  // A runner that fails without a failed test has met something else: a file that does not load, a signal.
  steps.say(`✖ the runner: ${failure.message}`)
  return { ...tally, failed: 1 }
}

/** Runs varnishtest over the files by the edge's own runner. */
export async function runEdgeTests(
  layout: Layout,
  files: string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 }
  const onLine = (line: string) => {
    const [whole, passed, failed] = SUM.exec(line) ?? []
    if (whole) Object.assign(tally, { passed: Number(passed), failed: Number(failed) })
    else steps.say(line)
  }
  const names = files.map(file => file.split('/').at(-1) ?? file)
  const command = [process.execPath, 'varnish/check.ts', ...names]
  steps.say()
  const failure = await runLogged(command, { signal, cwd: layout.clone, onLine, advice: '' }).catch(
    error => error,
  )
  signal.throwIfAborted()
  return failure instanceof Error && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** Runs Go's own test runner over the packages of the files. Where there is no Go, it says so loudly. */
export async function runGoTests(
  layout: Layout,
  files: string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 }
  const go = await findGo()
  steps.say()
  if (!go) {
    steps.say(`SKIPPED: ${files.length} files of Go tests, for there is ${NO_GO}`)
    return tally
  }
  const onLine = (line: string) => {
    steps.say(line)
    const [, outcome] = /^\s*--- (PASS|FAIL):/.exec(line) ?? []
    if (outcome) tally[outcome === 'PASS' ? 'passed' : 'failed']++
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
