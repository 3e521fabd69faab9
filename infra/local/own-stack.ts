import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { readCommandLine, refuseCommandLine } from './command-line.ts'
import { interruptSignal } from './interrupt.ts'
import { runLogged } from './run-logged.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import { chooseTestEnvironment, discard } from './test-stack.ts'

/**
 * Runs a script that may do to a shop as it likes, on a stack of its own without Docker that is gone afterwards, unless
 * `--keep` is given; then ends the process, with 0 when the script did. `options` are handed on to it. When its last line is a JSON
 * object, that is part of the answer to `--json`.
 */
export async function runOnOwnStack(command: {
  name: string
  script: string
  options: string[]
  products: string
}): Promise<never> {
  process.umask(0o022)
  const { name, script, options, products } = command
  const usage = `npm run ${name} [-- ${options.map(option => `[--${option} N]`).join(' ')} [--keep] [--json]]`
  const { values, steps } = readCommandLine(usage, {
    ...Object.fromEntries(options.map(option => [option, { type: 'string' as const }])),
    keep: { type: 'boolean', default: false },
  })
  for (const [option, value] of Object.entries(values))
    if (typeof value === 'string' && !/^\d+$/.test(value))
      refuseCommandLine(usage, `--${option} takes a whole number, not "${value}".`)
  const signal = interruptSignal()
  const env = await chooseTestEnvironment('native', process.env)
  const given = values as Record<string, string | boolean | undefined>
  let ok = false
  let report: object = {}
  try {
    await startStack(env, steps, signal, { products })
    const layout = findLayout(env)
    steps.say()
    const node = join(layout.clone, 'node_modules/node/bin/node')
    const handed = options.flatMap(option =>
      given[option] === undefined ? [] : [`--${option}`, String(given[option])],
    )
    await runLogged(
      [node, '--import', './infra/tsx-loader.ts', script, ...handed, ...(given.json ? ['--json'] : [])],
      {
        signal,
        cwd: layout.clone,
        env: { ...env, ...parseEnv(readFileSync(layout.envFile, 'utf8')) },
        onLine: line => {
          if (line.startsWith('{')) report = JSON.parse(line)
          else steps.say(line)
        },
        advice: '',
      },
    )
    ok = true
  } catch (error) {
    if (!signal.aborted) steps.fail(error)
  } finally {
    if (given.keep) steps.say(`Kept: SHOP_PORT=${env.SHOP_PORT} SHOP_HOME=${env.SHOP_HOME} npm run status`)
    else await discard('native', env, steps)
  }
  steps.finish({ ok, ...report, seconds: steps.seconds() })
  process.exit(signal.aborted ? 130 : ok ? 0 : 1)
}
