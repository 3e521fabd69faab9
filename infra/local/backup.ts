import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readCommandLine } from './command-line.ts'
import { writeDump } from './dump.ts'
import { presentMode } from './mode.ts'
import { mustRun } from './running.ts'
import { findLayout } from './stack.ts'
import { StepError } from './steps.ts'

/** `npm run backup -- FILE [--json]`: all that must not be lost, as a compressed dump of MySQL; the shop goes on working. */
const USAGE = 'npm run backup -- FILE [--json]'
const { positionals, steps } = readCommandLine(USAGE, {}, true)

try {
  const [name] = positionals
  if (!name || positionals.length > 1) throw new StepError('One file, please.', { advice: USAGE })
  const layout = findLayout(process.env)
  const mode = await presentMode(layout)
  await mustRun(layout, mode)
  // npm changes to the folder of package.json; the person may be elsewhere.
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  await steps.step('back-up', async () => {
    await writeDump(mode, layout, file)
    return `${file}, ${((await stat(file)).size / 2 ** 20).toFixed(1)} MiB`
  })
  steps.finish({ ok: true, mode, file, seconds: steps.seconds() })
} catch (error) {
  steps.fail(error)
  process.exitCode = 1
}
