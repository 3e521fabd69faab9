import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readCommandLine, refuseCommandLine } from './command-line.ts'
import { printContainerLogs } from './docker-logs.ts'
import type { Layout } from './layout.ts'
import { presentMode } from './mode.ts'
import { allParts, partsOf } from './parts.ts'
import { findLayout, lookAtStack } from './stack.ts'
import { StepError } from './steps.ts'
import { Supervisor } from './supervisord.ts'
import { logOf } from './supervisord-config.ts'

/**
 * `npm run logs -- PART… [-f] [-n LINES] [--json]`: the last lines of a part. `gateway` means all gateways, `worker` all
 * workers; `-f` goes on with new lines until Ctrl-C.
 */
const USAGE = 'npm run logs -- PART… [-f] [-n LINES] [--json]'
const { values, positionals, steps } = readCommandLine(
  USAGE,
  {
    follow: { type: 'boolean', short: 'f', default: false },
    lines: { type: 'string', short: 'n', default: '50' },
  },
  true,
)
if (!/^\d+$/.test(values.lines)) refuseCommandLine(USAGE, `-n takes a whole number, not "${values.lines}".`)

try {
  const layout = findLayout(process.env)
  if ((await presentMode(layout)) === 'docker') await printContainerLogs(layout, positionals, values, steps)
  else {
    const names = namesOf(layout, positionals)
    if (values.follow) await follow(names.map(name => logOf(layout, name)))
    else await print(layout, names)
  }
} catch (error) {
  steps.fail(error)
  process.exitCode = 1
}

function namesOf(layout: Layout, wanted: string[]): string[] {
  const known = [
    ...allParts(partsOf(lookAtStack(layout))).map(({ name }) => name),
    'nginx-access',
    'supervisord',
  ]
  const chosen = known.filter(name => wanted.some(word => name === word || name.startsWith(`${word}-`)))
  const unknown = wanted.find(word => !chosen.some(name => name === word || name.startsWith(`${word}-`)))
  if (chosen.length === 0 || unknown !== undefined)
    throw new StepError(unknown === undefined ? 'Which part?' : `There is no part "${unknown}".`, {
      advice: `${USAGE}   Parts: ${known.join(', ')}`,
    })
  return chosen
}

async function print(layout: Layout, names: string[]): Promise<void> {
  const supervisor = new Supervisor(layout)
  const logs = await Promise.all(
    names.map(async name => [name, await supervisor.lastLines(name, Number(values.lines) || 50)] as const),
  )
  for (const [name, lines] of logs) {
    if (logs.length > 1) steps.say(`==> ${name} <==`)
    for (const line of lines) steps.say(line)
  }
  steps.finish({ ok: true, logs: Object.fromEntries(logs) })
}

function follow(files: string[]): Promise<void> {
  const written = files.filter(existsSync)
  const child = spawn('tail', ['-n', values.lines, '-F', ...written], { stdio: 'inherit' })
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name))
  return new Promise(done => child.once('exit', () => done()))
}
