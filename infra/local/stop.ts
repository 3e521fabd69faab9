import { readCommandLine } from './command-line.ts'
import { stopInDocker } from './docker-stack.ts'
import { presentMode } from './mode.ts'
import { findLayout } from './stack.ts'
import { stopStack } from './stop-stack.ts'

/** `npm stop [-- --json]`: ends every process of the stack; the data stays. */
const { steps } = readCommandLine('npm stop [-- --json]', {})
// Half a stop helps nobody: what has begun is brought to its end.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})

try {
  const layout = findLayout(process.env)
  const docker = (await presentMode(layout)) === 'docker'
  const ran = docker ? await stopInDocker(layout, steps).then(() => true) : await stopStack(layout, steps)
  const place = docker ? "Docker's volumes" : layout.home
  steps.say(ran ? `Stopped. The data stays in ${place}.` : `Nothing runs here (${layout.home}).`)
  steps.finish({ ok: true, ran, home: layout.home, seconds: steps.seconds() })
} catch (error) {
  steps.fail(error)
  process.exitCode = 1
}
process.exit()
