import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { portOf } from '../../ports.ts'
import { bringUp } from '../bring-up.ts'
import type { Layout } from '../layout.ts'
import { partsOf } from '../parts.ts'
import { lookAtStack } from '../stack.ts'
import { Supervisor } from '../supervisord.ts'
import { type Backends, EDGE } from './backends.ts'
import { purge } from './purge.ts'

/** The parts under supervisord. */
export function inProcesses(layout: Layout): Backends {
  const stack = lookAtStack(layout)
  const supervisor = new Supervisor(layout)
  // In the order in which they start: a gateway may wait for its servers.
  const waves = Object.values(partsOf(stack)).map(parts => parts.filter(({ name }) => !EDGE.includes(name)))
  const behind = waves.flat()
  return {
    async takeAway() {
      await supervisor.stop(behind)
      return behind.map(({ name }) => name)
    },
    async bringBack(signal, told) {
      let done = 0
      const failures: unknown[] = []
      for (const parts of waves)
        await Promise.all(
          parts.map(async part => {
            // One that needs longer must not keep the others down; on a busy machine it may need a second try.
            await bringUp(part, supervisor, signal)
              .catch(() => bringUp(part, supervisor, signal))
              .catch(error => failures.push(error))
            done += 1
            told(done, behind.length, part.name)
          }),
        )
      if (failures.length > 0) throw failures[0]
    },
    purge: facts => purge(portOf('varnishPurge', layout.port), stack.secrets.PURGE_TOKEN, facts),
    async evictions() {
      const args = ['-n', join(layout.run, 'varnish'), '-1', '-f', 'MAIN.n_lru_nuked']
      const { stdout } = await promisify(execFile)('/usr/bin/varnishstat', args)
      return Number(stdout.trim().split(/\s+/)[1])
    },
  }
}
