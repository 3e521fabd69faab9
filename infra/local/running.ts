import type { Layout } from './layout.ts'
import type { Mode } from './mode.ts'
import { StepError } from './steps.ts'
import { Supervisor } from './supervisord.ts'

/** Throws what to do when a shop without Docker does not run here. */
export async function mustRun(layout: Layout, mode: Mode): Promise<void> {
  if (mode === 'docker' || (await new Supervisor(layout).isUp())) return
  throw new StepError(`The shop does not run here (${layout.home}).`, { advice: 'To start it: npm start' })
}
