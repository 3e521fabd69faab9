import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readCommandLine } from './command-line.ts'
import { restoreInDocker } from './docker-restore.ts'
import { assertWhole } from './dump.ts'
import { interruptSignal } from './interrupt.ts'
import type { Layout } from './layout.ts'
import { chooseMode, type Mode, presentMode } from './mode.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import { StepError } from './steps.ts'
import { stopStack } from './stop-stack.ts'

/**
 * `npm run restore -- FILE [--docker | --native] [--json]`: replaces all data by a back-up and makes every copy anew. What
 * Redis and RabbitMQ remember is younger than the back-up and goes too, carts and sessions included.
 */
const USAGE = 'npm run restore -- FILE [--docker | --native] [--json]'
const { values, positionals, steps } = readCommandLine(
  USAGE,
  { docker: { type: 'boolean', default: false }, native: { type: 'boolean', default: false } },
  true,
)
const signal = interruptSignal()
/** A back-up has its products: the seed finds more than this and adds none. */
const products = '1'

try {
  const [name] = positionals
  if (!name || positionals.length > 1) throw new StepError('One file, please.', { advice: USAGE })
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  const layout = findLayout(process.env)
  const mode = await modeOf(layout)
  await steps.step('read back-up', async () => {
    await assertWhole(file)
    return file
  })
  if (mode === 'docker') await restoreInDocker(layout, steps, signal, { products, restore: file })
  else {
    await steps.step('throw away', async () => {
      await stopStack(layout)
      for (const server of ['mariadb', 'redis', 'rabbitmq', 'elasticsearch'])
        await rm(join(layout.data, server), { recursive: true, force: true })
      return undefined
    })
    await startStack(process.env, steps, signal, { products, restore: file })
  }
  steps.say(`\nRestored from ${file} (${steps.seconds()} s)`)
  steps.finish({ ok: true, mode, file, seconds: steps.seconds(), steps: steps.results })
} catch (error) {
  process.exitCode = 1
  steps.fail(signal.aborted ? new StepError('Interrupted: the shop is empty; restore again.') : error)
}
process.exit()

/** What the person says, else what is here already, else as a start would choose. */
async function modeOf(layout: Layout): Promise<Mode> {
  const said = values.docker || values.native
  if (!said && (await presentMode(layout)) === 'docker') return 'docker'
  return (await chooseMode(values, layout)).mode
}
