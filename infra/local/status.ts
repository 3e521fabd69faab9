import { readCommandLine } from './command-line.ts'
import { lookAtContainers } from './docker-status.ts'
import { presentMode } from './mode.ts'
import { lookAtParts, type PartStatus } from './part-status.ts'
import { findLayout } from './stack.ts'

/** `npm run status [-- --json]`: a line a part. Exit code 1 when something does not run or is not healthy. */
const { steps } = readCommandLine('npm run status [-- --json]', {})
const row = (columns: string[]) =>
  steps.say(
    columns
      .map((column, n) => (n === 4 ? column.padStart(10) : column.padEnd([18, 17, 8, 10, 10, 0][n] ?? 0)))
      .join('')
      .trimEnd(),
  )

try {
  const layout = findLayout(process.env)
  const mode = await presentMode(layout)
  const parts = await (mode === 'docker' ? lookAtContainers : lookAtParts)(layout)
  const memory = parts.reduce((sum, part) => sum + part.memoryMiB, 0)
  const ok = parts.every(part => part.health === 'healthy')
  if (parts.every(part => part.health === 'stopped'))
    steps.say(`The shop does not run here (${layout.home}). To start it: npm start\n`)
  row(['part', 'address', 'pid', 'health', 'memory'])
  for (const part of parts) row(line(part))
  row(['', '', '', '', `${memory} MiB`])
  steps.finish({ ok, mode, home: layout.home, parts, memoryMiB: memory })
  process.exitCode = ok ? 0 : 1
} catch (error) {
  steps.fail(error)
  process.exitCode = 1
}
process.exit()

function line({ name, address, pid, health, memoryMiB, reason }: PartStatus): string[] {
  return [
    name,
    address,
    pid ? String(pid) : '–',
    health,
    memoryMiB ? `${memoryMiB} MiB` : '–',
    reason ? `  ${reason}` : '',
  ]
}
