import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Process } from './cpu.ts'

/** The processes of the running shop, as `npm run status` knows them. */
export async function partsOfShop(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['infra/local/status.ts', '--json'])
  const status = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as {
    parts: { name: string; pid: number }[]
  }
  return status.parts.map(({ name, pid }) => ({ part: name, pid }))
}
