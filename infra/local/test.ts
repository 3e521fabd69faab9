import { readCommandLine } from './command-line.ts'
import { interruptSignal } from './interrupt.ts'
import { chooseMode, type Mode } from './mode.ts'
import { findLayout } from './stack.ts'
import { runChecks } from './test-checks.ts'
import { runGoTests } from './test-go.ts'
import { runEdgeTests, runNodeTests, selectTests, type Tally } from './test-run.ts'
import { chooseTestEnvironment, discard, startTestStack } from './test-stack.ts'

/**
 * `npm test [-- PATH…] [--docker | --native] [--keep] [--json]`: checks, then every test on a stack of its own, which is
 * gone afterwards; in containers where Docker answers. With paths only those files, without the checks. `--keep` leaves
 * the stack for a look.
 */
process.umask(0o022)
const { values, positionals, steps } = readCommandLine(
  'npm test [-- PATH…] [-- --docker | --native] [-- --keep] [-- --json]',
  {
    docker: { type: 'boolean', default: false },
    native: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
  true,
)
const signal = interruptSignal()
const tally: Tally = { passed: 0, failed: 0, skipped: [] }
const add = ({ passed, failed, skipped }: Tally) => {
  tally.passed += passed
  tally.failed += failed
  tally.skipped.push(...skipped)
}
let mode: Mode | undefined
let problems: string[] = []
let env: NodeJS.ProcessEnv | undefined

try {
  const tests = selectTests(positionals)
  const choice = await chooseMode(values)
  mode = choice.mode
  steps.say(`The tests run ${mode === 'docker' ? 'with' : 'without'} Docker: ${choice.why}`)
  env = await chooseTestEnvironment(mode, process.env)
  if (positionals.length === 0) problems = await runChecks(steps, signal)
  await startTestStack(mode, env, steps, signal, values.keep)
  const layout = findLayout(env)
  if (tests.node.length > 0) add(await runNodeTests(layout, env, tests.node, steps, signal))
  if (tests.edge.length > 0) add(await runEdgeTests(mode, layout, tests.edge, steps, signal))
  if (tests.go.length > 0) add(await runGoTests(layout, tests.go, steps, signal))
  if (tests.alone.length > 0) add(await runNodeTests(layout, env, tests.alone, steps, signal, 1))
} catch (error) {
  problems.push('did not run to the end')
  if (!signal.aborted) steps.fail(error)
} finally {
  if (env && mode && values.keep)
    steps.say(`Kept: SHOP_PORT=${env.SHOP_PORT} SHOP_HOME=${env.SHOP_HOME} npm run status`)
  else if (env && mode) await discard(mode, env, steps)
}

for (const { name, reason } of tally.skipped) steps.say(`﹣ NOT RUN: ${name}: ${reason}`)
for (const problem of problems) steps.say(`✖ ${problem}`)
steps.say(`\n${steps.seconds()} s`)
steps.say(`${tally.passed} passed, ${tally.failed} failed`)
const ok = tally.failed === 0 && tally.passed > 0 && problems.length === 0
steps.finish({ ok, mode, ...tally, problems, seconds: steps.seconds(), steps: steps.results })
process.exit(signal.aborted ? 130 : ok ? 0 : 1)
