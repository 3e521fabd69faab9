import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Steps } from './steps.ts'

type Options = NonNullable<ParseArgsConfig['options']>
const COMMON = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const
/** What a client says when its server does not listen, or stopped in the midst. */
const AWAY = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT']

/**
 * Reads the command line of a command that people type, `--json` included, and makes the printer that obeys it. `--help`
 * is answered with the usage and ends the process with 0; a wrong option with what is wrong with it, the usage and 2.
 * From then on a server that is away is one line, and not a stack trace.
 */
export function readCommandLine<const O extends Options>(
  usage: string,
  options: O,
  allowPositionals = false,
) {
  process.on('uncaughtException', sayWhatIsAway)
  try {
    const { values, positionals } = parseArgs({ options: { ...options, ...COMMON }, allowPositionals })
    if (process.argv.some(word => word === '--help' || word === '-h')) {
      process.stdout.write(`${usage}\n`)
      process.exit(0)
    }
    return {
      values,
      positionals: positionals as string[],
      steps: new Steps({ json: process.argv.includes('--json') }),
    }
  } catch (error) {
    // Node's second sentence tells how to name a file like an option, which is never what is wrong here.
    refuseCommandLine(usage, (error as Error).message.replace(/\. To specify .*$/s, '.'))
  }
}

/** Ends the process with 2: what is wrong with its arguments, and the usage. */
export function refuseCommandLine(usage: string, problem: string): never {
  process.stderr.write(`${problem}\n\n${usage}\n`)
  answer({ ok: false, error: problem, advice: usage })
  process.exit(2)
}

function sayWhatIsAway(error: Error & { code?: string }): never {
  const away = AWAY.includes(error.code ?? '')
  const problem = away
    ? `A part of the shop does not answer (${error.message || error.code}). To see which: npm run status`
    : error.message
  process.stderr.write(`${away ? problem : error.stack}\n`)
  answer({ ok: false, error: problem })
  process.exit(1)
}

function answer(object: object): void {
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(object)}\n`)
}
