/**
 * What `npm start` and its sisters run first, on whatever Node (18 or newer) the machine has. It needs no package: it
 * brings node_modules into line with the lock file and hands over to the pinned Node in there.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAJOR = 24
const INTERRUPTED = 130
const clone = join(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(clone, 'node_modules')
const node = join(modules, 'node/bin/node')
const [command = '', ...args] = process.argv.slice(2)
const script = join(clone, `infra/local/${command}.ts`)
const json = args.includes('--json')

/** @type {(text: string) => void} People read stderr when programs read stdout. */
const say = text => void (json ? process.stderr : process.stdout).write(`${text}\n`)

/** @type {(problem: string) => never} */
const giveUp = problem => {
  say(`\n${problem}`)
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: problem })}\n`)
  process.exit(1)
}

/** @type {(file: string) => Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} */
const packagesIn = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/** npm keeps a lock file of what it has really installed; it writes that last. */
const isInstalled = () => {
  const wanted = packagesIn(join(clone, 'package-lock.json'))
  const installed = packagesIn(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || installed[path]?.version === version || (!installed[path] && (optional || devOptional)),
  )
}

/**
 * Runs a program to its end with our own terminal. Ctrl-C reaches both; a signal to us is passed on too.
 * @type {(program: string, args: string[], options?: object) => Promise<number>}
 */
const run = (program, args, options = {}) =>
  new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: 'inherit', cwd: clone, ...options })
    let stopped = false
    const passOn = name => {
      stopped = true
      child.kill(name)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const name of signals) process.on(name, passOn)
    child.once('error', failed)
    child.once('exit', (code, signal) => {
      for (const name of signals) process.removeListener(name, passOn)
      done(signal || (stopped && code) ? INTERRUPTED : (code ?? 1))
    })
  })

if (Number(process.versions.node.split('.')[0]) < 18)
  giveUp(`Node ${process.version} is too old: 18 or newer is needed.`)
if (!existsSync(script)) giveUp(`There is no command "${command}".`)

if (!isInstalled()) {
  const began = Date.now()
  say('  · npm packages: npm ci')
  const npm = process.env.npm_execpath
  const silent = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const stdio = ['ignore', 2, 2]
  const code = await (npm
    ? run(process.execPath, [npm, ...silent], { stdio })
    : run('npm', silent, { stdio })
  ).catch(error => giveUp(`npm does not run: ${error.message}`))
  if (code === INTERRUPTED) process.exit(code)
  if (code !== 0)
    giveUp('npm packages: npm ci failed, see above. Check the network or the registry, then try again.')
  say(`  ✔ ${'npm packages'.padEnd(22)}${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s`)
}

if (!existsSync(node))
  giveUp(
    `Node ${MAJOR} is missing (${node}): the package "node" brings it by an install script, and scripts are switched off. ` +
      'Run: npm rebuild node --ignore-scripts=false',
  )

process.exit(await run(node, [script, ...args]))
