import { cpus, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../../infra/config.ts'
import { countCpu } from './cpu.ts'
import { partsOfShop } from './parts.ts'

/** `npm run bench -- idle --seconds 30`: what each part of the shop uses while nobody asks anything of it. */
export async function benchIdle(
  _config: Config,
  seconds: number,
): Promise<{ machine: string; msASecond: Record<string, number> }> {
  const processes = await partsOfShop()
  const load = loadavg()[0]?.toFixed(1)
  const used = countCpu(processes)
  await delay(seconds * 1000)
  const parts = [...used()].map(([part, ms]) => [part, ms / seconds] as const)
  const sum = parts.reduce((all, [, ms]) => all + ms, 0)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load}`
  console.log(`${machine}\nCPU ms a second, over ${seconds} s`)
  for (const [part, ms] of [...parts.toSorted((a, b) => b[1] - a[1]), ['sum', sum] as const])
    if (ms > 0.5) console.log(`${part.padEnd(20)}${ms.toFixed(1).padStart(7)}`)
  return { machine, msASecond: Object.fromEntries([...parts, ['sum', sum]]) }
}
