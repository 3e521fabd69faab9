import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readCommandLine } from './command-line.ts'
import { interruptSignal } from './interrupt.ts'
import { runLogged } from './run-logged.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import { chooseTestEnvironment, discard } from './test-stack.ts'

/**
 * `npm run chaos [-- --seed N] [--schedules N] [--keep]`: kills workers and servers at every step of their work, by seed,
 * on a stack of its own, and looks whether anything was lost or done twice.
 */
process.umask(0o022)
const { values, steps } = readCommandLine('npm run chaos [-- --seed N] [--schedules N] [--keep] [--json]', {
  seed: { type: 'string' },
  schedules: { type: 'string' },
  keep: { type: 'boolean', default: false },
})
const signal = interruptSignal()
const env = await chooseTestEnvironment('native', process.env)
let ok = false
try {
  await startStack(env, steps, signal, { products: '500' })
  const layout = findLayout(env)
  const options = (['seed', 'schedules'] as const).flatMap(name =>
    values[name] === undefined ? [] : [`--${name}`, String(values[name])],
  )
  steps.say()
  const node = join(layout.clone, 'node_modules/node/bin/node')
  await runLogged([node, '--import', './infra/tsx-loader.ts', 'test/chaos/index.ts', ...options], {
    signal,
    cwd: layout.clone,
    env: { ...env, ...parseEnv(readFileSync(layout.envFile, 'utf8')) },
    onLine: line => steps.say(line),
    advice: '',
  })
  ok = true
} catch (error) {
  if (!signal.aborted) steps.fail(error)
} finally {
  if (values.keep) steps.say(`Kept: SHOP_PORT=${env.SHOP_PORT} SHOP_HOME=${env.SHOP_HOME} npm run status`)
  else await discard('native', env, steps)
}
steps.finish({ ok, seconds: steps.seconds() })
process.exit(signal.aborted ? 130 : ok ? 0 : 1)
