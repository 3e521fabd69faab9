import { compose, composeEnvironment, projectOf } from './docker.ts'
import { startInDocker, stopInDocker } from './docker-stack.ts'
import { loadDump } from './dump.ts'
import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import type { Steps } from './steps.ts'

const VOLUMES = ['mysql', 'redis', 'rabbitmq', 'elasticsearch']

/** Replaces the data in Docker's volumes by a back-up, and starts the shop on it. */
export async function restoreInDocker(
  layout: Layout,
  steps: Steps,
  signal: AbortSignal,
  { products, restore }: { products: string; restore: string },
): Promise<void> {
  const run = async (...command: string[]) => {
    await runLogged(command, { signal, cwd: layout.clone, env: composeEnvironment(layout), advice: '' })
    return undefined
  }
  await stopInDocker(layout, steps)
  const volumes = VOLUMES.map(volume => `${projectOf(layout)}_${volume}`)
  await steps.step('throw away', () => run('docker', 'volume', 'rm', '--force', ...volumes))
  await steps.step('MySQL', () => run(...compose(layout, 'up', '--wait', 'mysql')))
  await steps.step('load', async () => {
    await loadDump('docker', layout, restore)
    return undefined
  })
  await startInDocker(layout, steps, signal, { products })
}
