import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PORT_SPAN } from '../ports.ts'
import { removeState } from './folders.ts'
import { isFree } from './port-check.ts'
import { findLayout } from './stack.ts'
import type { Steps } from './steps.ts'
import { stopStack } from './stop-stack.ts'

const FIRST_PORT = 18_080
const STEP = 100
const TRIES = 20
/** On the disk, where /tmp may be memory; short, for the sake of sockets. */
const PLACE = '/var/tmp/shop-test-'

/** Free ports and a new folder, so that tests never meet a shop that somebody uses. */
export async function chooseTestEnvironment(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const home = await mkdtemp(PLACE)
  await chmod(home, 0o755)
  return {
    ...env,
    SHOP_PORT: String(await freePort()),
    SHOP_HOME: join(home, 'shop'),
    LOG_LEVEL: env.LOG_LEVEL ?? 'info',
  }
}

async function freePort(): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + TRIES * STEP; port += STEP) {
    const span = Array.from({ length: PORT_SPAN }, (_, offset) => isFree(port + offset))
    if ((await Promise.all(span)).every(Boolean)) return port
  }
  throw new Error(`No ${PORT_SPAN} free ports in a row from ${FIRST_PORT} on.`)
}

/** Stops the stack and removes all it wrote. */
export async function discard(env: NodeJS.ProcessEnv, steps: Steps): Promise<void> {
  const layout = findLayout(env)
  await stopStack(layout, steps)
  if (existsSync(layout.home)) await removeState(layout)
  await rm(join(layout.home, '..'), { recursive: true, force: true })
}
