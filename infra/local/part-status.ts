import { explain } from './health.ts'
import type { Layout } from './layout.ts'
import { residentMemory } from './memory.ts'
import { allParts, partsOf } from './parts.ts'
import { lookAtStack } from './stack.ts'
import { Supervisor } from './supervisord.ts'

export type PartStatus = {
  name: string
  address: string
  pid: number | undefined
  health: 'healthy' | 'unhealthy' | 'stopped'
  /** Why it is not healthy. */
  reason?: string
  memoryMiB: number
}

/** How every part is right now. */
export async function lookAtParts(layout: Layout): Promise<PartStatus[]> {
  const supervisor = new Supervisor(layout)
  const processes = (await supervisor.isUp()) ? await supervisor.processes() : new Map()
  const pids = [...processes.values()].map(({ pid }) => pid).filter(pid => pid > 0)
  const memory = await residentMemory(pids)
  return Promise.all(
    allParts(partsOf(lookAtStack(layout))).map(async ({ name, address, health }): Promise<PartStatus> => {
      const { pid = 0, statename = 'STOPPED' } = processes.get(name) ?? {}
      if (!pid) {
        const reason = statename === 'STOPPED' ? undefined : `supervisord says ${statename}`
        return { name, address, pid: undefined, health: 'stopped', ...(reason && { reason }), memoryMiB: 0 }
      }
      const reason = await health().then(() => undefined, explain)
      const memoryMiB = memory.get(pid) ?? 0
      return reason === undefined
        ? { name, address, pid, health: 'healthy', memoryMiB }
        : { name, address, pid, health: 'unhealthy', reason, memoryMiB }
    }),
  )
}
