import { portOf } from '../ports.ts'
import { readCommandLine, refuseCommandLine } from './command-line.ts'
import { hasContainers } from './docker.ts'
import { startInDocker, stopInDocker } from './docker-stack.ts'
import { interruptSignal } from './interrupt.ts'
import { chooseMode, type Mode } from './mode.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import { stopStack } from './stop-stack.ts'
import { Supervisor } from './supervisord.ts'

/**
 * `npm start [-- --docker | --native] [--fresh] [--products N] [--json]`: from a bare machine to a shop in the browser, in
 * containers where Docker answers.
 */
process.umask(0o022)
const USAGE = 'npm start [-- --docker | --native] [-- --fresh] [-- --products N] [-- --json]'
const { values, steps } = readCommandLine(USAGE, {
  docker: { type: 'boolean', default: false },
  native: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  products: { type: 'string' },
})
if (values.products !== undefined && !/^[1-9]\d*$/.test(values.products))
  refuseCommandLine(USAGE, `--products takes a whole number from 1, not "${values.products}".`)
const signal = interruptSignal()
let ranBefore = false
let mode: Mode = 'native'

try {
  const layout = findLayout(process.env)
  const choice = await chooseMode(values, layout)
  mode = choice.mode
  steps.say(`${mode === 'docker' ? 'With' : 'Without'} Docker: ${choice.why}`)
  if (mode === 'docker') {
    ranBefore = !values.fresh && (await hasContainers(layout))
    await startInDocker(layout, steps, signal, values)
  } else {
    ranBefore = !values.fresh && (await new Supervisor(layout).isUp())
    await startStack(process.env, steps, signal, values)
  }
  const url = `http://localhost:${layout.port}/en`
  steps.say(`\nThe shop: ${url}   (${steps.seconds()} s)\n`)
  if (layout.tls) steps.say(`  https://localhost:${portOf('tls', layout.port)}/en   the same over TLS`)
  steps.say('  npm run status           what runs, where, and how it feels')
  steps.say('  npm run logs -- gateway  what a part says')
  steps.say('  npm run token -- stock:write   a token for the API')
  steps.say('  npm stop                 ends it; the data stays')
  steps.finish({ ok: true, mode, url, seconds: steps.seconds(), steps: steps.results })
} catch (error) {
  process.exitCode = 1
  if (signal.aborted) {
    process.exitCode = 130
    steps.say('\nInterrupted.')
    const layout = findLayout(process.env)
    if (!ranBefore) await (mode === 'docker' ? stopInDocker(layout, steps) : stopStack(layout, steps))
    steps.finish({ ok: false, error: 'interrupted', steps: steps.results })
  } else steps.fail(error)
}
process.exit()
