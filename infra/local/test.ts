import { readCommandLine } from './command-line.ts'
import { interruptSignal } from './interrupt.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import { runChecks } from './test-checks.ts'
import { runEdgeTests, runNodeTests, selectTests, type Tally } from './test-run.ts'
import { chooseTestEnvironment, discard } from './test-stack.ts'

/**
 * `npm test [-- PATH…] [--keep] [--json]`: checks, then every test on a stack of its own, which is gone afterwards. With
 * paths only those files, without the checks. `--keep` leaves the stack for a look.
 */
process.umask(0o022)
const { values, positionals, steps } = readCommandLine(
  'npm test [-- PATH…] [-- --keep] [-- --json]',
  { keep: { type: 'boolean', default: false } },
  true,
)
const signal = interruptSignal()
const tally: Tally = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Tally) => {
  tally.passed += passed
  tally.failed += failed
}
let problems: string[] = []
let env: NodeJS.ProcessEnv | undefined

try {
  const tests = selectTests(positionals)
  env = await chooseTestEnvironment(process.env)
  if (positionals.length === 0) problems = await runChecks(steps, signal)
  await startStack(env, steps, signal, { browser: true, tls: true })
  const layout = findLayout(env)
  if (tests.node.length > 0) add(await runNodeTests(layout, env, tests.node, steps, signal))
  if (tests.edge.length > 0) add(await runEdgeTests(layout, tests.edge, steps, signal))
} catch (error) {
  problems.push('did not run to the end')
  if (!signal.aborted) steps.fail(error)
} finally {
  if (env && values.keep)
    steps.say(`Kept: SHOP_PORT=${env.SHOP_PORT} SHOP_HOME=${env.SHOP_HOME} npm run status`)
  else if (env) await discard(env, steps)
}

for (const problem of problems) steps.say(`✖ ${problem}`)
steps.say(`\n${steps.seconds()} s`)
steps.say(`${tally.passed} passed, ${tally.failed} failed`)
const ok = tally.failed === 0 && tally.passed > 0 && problems.length === 0
steps.finish({ ok, ...tally, problems, seconds: steps.seconds(), steps: steps.results })
process.exit(signal.aborted ? 130 : ok ? 0 : 1)
