import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeState } from './folders.ts'
import type { Mode } from './mode.ts'
import { freePort } from './port-check.ts'
import { findLayout } from './stack.ts'
import { startStack } from './start-stack.ts'
import type { Steps } from './steps.ts'
import { stopStack } from './stop-stack.ts'
import { containerEnvironment, discardTestContainers, startTestContainers } from './test-containers.ts'

const FIRST_PORT = 18_080
/** On the disk, where /tmp may be memory; short, for the sake of sockets. */
const PLACE = '/var/tmp/shop-test-'

/** Free ports and a new folder, so that tests never meet a shop that somebody uses. */
export async function chooseTestEnvironment(mode: Mode, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const home = await mkdtemp(PLACE)
  await chmod(home, 0o755)
  const own = {
    ...env,
    SHOP_PORT: String(await freePort(FIRST_PORT)),
    SHOP_HOME: join(home, 'shop'),
    LOG_LEVEL: env.LOG_LEVEL ?? 'info',
    // Each write waits for the disk, which many servers share here: one flush of theirs may take many seconds.
    REDIS_DEADLINE_MS: '15000',
  }
  return mode === 'docker' ? containerEnvironment(findLayout(own), own) : own
}

/** Starts a stack that the tests may do to as they like. `keep`: it stays when we end. */
export async function startTestStack(
  mode: Mode,
  env: NodeJS.ProcessEnv,
  steps: Steps,
  signal: AbortSignal,
  keep: boolean,
): Promise<void> {
  if (mode === 'docker') await startTestContainers(findLayout(env), env, steps, signal, keep)
  else await startStack(env, steps, signal, { browser: true, tls: true })
}

/** Stops the stack and removes all it wrote. */
export async function discard(mode: Mode, env: NodeJS.ProcessEnv, steps: Steps): Promise<void> {
  const layout = findLayout(env)
  if (mode === 'docker') await steps.step('stop containers', () => discardTestContainers(layout, env))
  else await stopStack(layout, steps)
  if (mode === 'native' && existsSync(layout.home)) await removeState(layout)
  await rm(join(layout.home, '..'), { recursive: true, force: true })
}
