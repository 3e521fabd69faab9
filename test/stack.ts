import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { askCompose } from '../infra/local/docker.ts'
import { allParts, partsOf } from '../infra/local/parts.ts'
import { findLayout, lookAtStack } from '../infra/local/stack.ts'
import { Supervisor } from '../infra/local/supervisord.ts'
import { until } from './until.ts'

/** How the stack runs that `npm test` has started: its parts as containers, or as processes of this machine. */
const inContainers = process.env.SHOP_TESTS_IN === 'containers'

/** For a test's option `skip`: why it is not run where the parts are containers. */
export const notInContainers = (reason: string): string | false => inContainers && reason

/**
 * Ends the process that runs a group of workers at once, without a word to it, as a crash would; what watches over it
 * starts it again. In containers one process runs all groups.
 */
export async function killWorker(group: 'stock' | 'catalogue' | 'edge' | 'paying'): Promise<void> {
  const layout = findLayout(process.env)
  // `docker kill` would count as the wish that it stays away.
  if (inContainers)
    await askCompose(layout, 'exec', '-T', 'worker', 'sh', '-c', 'kill -9 $(cat /proc/1/task/1/children)')
  else
    await promisify(execFile)('supervisorctl', [
      ...['-c', `${layout.etc}/supervisord.conf`],
      ...['signal', 'KILL', `worker-${group}`],
    ])
}

/** Redis reads what it has written, Elasticsearch starts a virtual machine: on a busy one that takes long. */
const BACK_MS = 240_000
type Server = 'mariadb' | 'redis' | 'rabbitmq' | 'elasticsearch'

/** Servers of the stack, to be stopped and started again, several at once; not where they are containers. */
export function servers() {
  const layout = findLayout(process.env)
  const supervisor = new Supervisor(layout)
  const named = (names: Server[]) =>
    allParts(partsOf(lookAtStack(layout))).filter(({ name }) => (names as string[]).includes(name))
  return {
    stop: (...names: Server[]) => supervisor.stop(named(names)),
    /** Resolves when all of them are healthy; those that are already stay as they are. */
    start: (...names: Server[]) =>
      Promise.all(
        named(names).map(async ({ name, health }) => {
          await supervisor.start(name)
          await until(`${name} is well`, () => health().then(() => true), BACK_MS)
        }),
      ),
  }
}
