import { getPriority, setPriority } from 'node:os'
import { readConfig } from '../infra/config.ts'
import { createMetrics, startInnerServer } from '../infra/telemetry/inner-server.ts'
import { untilStopped } from '../infra/until-stopped.ts'
import { createWorkerContext } from './context.ts'
import { nicenessOf, startersOf } from './groups.ts'
import { untilWorn } from './until-worn.ts'

/** `node workers/index.ts GROUP` runs a group of workers until it is asked to stop, then lets them finish their jobs. */
const group = process.argv[2] ?? ''
const starters = startersOf(group)
// Never before what it was started as, which only root may.
setPriority(Math.max(getPriority(), nicenessOf(group)))
const config = readConfig(process.env)
const context = createWorkerContext(config, `workers-${group}`)
const metrics = createMetrics(`workers-${group}`)

const running = starters.map(([name, start]) => [name, start(context, metrics)] as const)
const checks = Object.fromEntries(running.map(([name, worker]) => [name, () => worker.check()]))
const inner = await startInnerServer(config.inner, metrics, checks)
context.log.info({ workers: running.map(([name]) => name) }, 'started')

const reason = await Promise.race([untilStopped(), untilWorn(config.wear)])
context.log.info({ reason }, 'draining')
await Promise.all(running.map(([, worker]) => worker.drain()))
inner.close()
await context.close()
