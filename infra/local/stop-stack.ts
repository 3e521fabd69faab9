import type { Layout } from './layout.ts'
import { endLeftovers } from './leftovers.ts'
import type { Part } from './part.ts'
import { partsOf } from './parts.ts'
import { lookAtStack } from './stack.ts'
import type { Steps } from './steps.ts'
import { Supervisor } from './supervisord.ts'

/**
 * Stops everything in the opposite order of the start, so that each part still finds what it needs to finish its work.
 * Resolves to whether anything ran.
 */
export async function stopStack(layout: Layout, steps?: Steps): Promise<boolean> {
  const supervisor = new Supervisor(layout)
  if (!(await supervisor.isUp())) return (await endLeftovers(layout)) > 0
  const { edge, pages, workers, servers } = partsOf(lookAtStack(layout))
  // RabbitMQ signs off at epmd.
  const last = servers.filter(({ name }) => name === 'epmd')
  const waves: [string, Part[]][] = [
    ['edge', edge],
    ['shop', [...pages, ...workers]],
    ['servers', servers.filter(part => !last.includes(part))],
  ]
  for (const [title, wave] of waves) {
    const stop = async () => {
      await supervisor.stop(wave)
      return undefined
    }
    await (steps ? steps.step(`stop ${title}`, stop) : stop())
  }
  await supervisor.stop(last)
  await supervisor.shutdown()
  return true
}
