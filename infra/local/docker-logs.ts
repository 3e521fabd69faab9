import { askCompose, handToCompose } from './docker.ts'
import type { Layout } from './layout.ts'
import { StepError, type Steps } from './steps.ts'

/** The last lines of services of the compose file, or with `follow` also what they go on to say. */
export async function printContainerLogs(
  layout: Layout,
  wanted: string[],
  { follow, lines, json }: { follow: boolean; lines: string; json: boolean },
  steps: Steps,
): Promise<void> {
  const known = (await askCompose(layout, 'config', '--services')).trim().split('\n').sort()
  const unknown = wanted.find(name => !known.includes(name))
  if (wanted.length === 0 || unknown !== undefined)
    throw new StepError(unknown === undefined ? 'Which part?' : `There is no part "${unknown}".`, {
      advice: `Parts: ${known.join(', ')}`,
    })
  const options = ['--tail', lines, ...(wanted.length === 1 ? ['--no-log-prefix'] : [])]
  if (follow || !json) {
    await handToCompose(layout, ['logs', ...options, ...(follow ? ['--follow'] : []), ...wanted])
    return
  }
  const logs = await Promise.all(
    wanted.map(async name => {
      const text = await askCompose(layout, 'logs', '--no-log-prefix', '--tail', lines, name)
      return [name, text.trimEnd().split('\n')] as const
    }),
  )
  steps.finish({ ok: true, logs: Object.fromEntries(logs) })
}
