import { existsSync } from 'node:fs'
import { dockerMemory, hasContainers } from './docker.ts'
import type { Layout } from './layout.ts'
import { StepError } from './steps.ts'
import { Supervisor } from './supervisord.ts'

/** How the shop runs: in containers, or as processes of this machine. */
export type Mode = 'docker' | 'native'
/** A mode and, for the first line that is printed, why it was chosen. */
export type Choice = { mode: Mode; why: string }

const NEEDED_MIB = 3_800

/** The mode of a start or of a run of the tests: what the person says, else what has data here, else Docker where it answers. */
export async function chooseMode(
  wish: { docker: boolean; native: boolean },
  layout?: Layout,
): Promise<Choice> {
  if (wish.docker && wish.native) throw new StepError('--docker or --native: which one?')
  if (wish.native) return { mode: 'native', why: 'you said --native' }
  if (!wish.docker && layout && existsSync(layout.versionFile))
    return { mode: 'native', why: `its data is here (${layout.home}); --docker starts another shop` }
  const memory = await dockerMemory()
  if (memory === undefined) {
    if (!wish.docker) return { mode: 'native', why: 'Docker does not answer' }
    throw new StepError('Docker does not answer, or has no Compose.', {
      advice: 'Start Docker and try again, or do without it: -- --native',
    })
  }
  if (memory < NEEDED_MIB)
    throw new StepError(`Docker has ${memory} MiB of memory; the shop needs 4 GiB.`, {
      advice: 'Give it more in its settings, or do without it: -- --native',
    })
  return { mode: 'docker', why: wish.docker ? 'you said --docker' : 'Docker answers; --native does without' }
}

/** The mode of what is there already, for the commands that look at it or end it. */
export async function presentMode(layout: Layout): Promise<Mode> {
  if (await new Supervisor(layout).isUp()) return 'native'
  return (await hasContainers(layout)) ? 'docker' : 'native'
}
