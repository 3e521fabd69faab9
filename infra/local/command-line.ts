import { type ParseArgsConfig, parseArgs } from 'node:util'
import { StepError, Steps } from './steps.ts'

type Options = NonNullable<ParseArgsConfig['options']>
const JSON_OPTION = { json: { type: 'boolean', default: false } } as const

/**
 * Reads the command line of one of the stack's commands, `--json` included, and makes the printer that obeys it. A wrong
 * option is answered with the usage, and the process ends.
 */
export function readCommandLine<const O extends Options>(
  usage: string,
  options: O,
  allowPositionals = false,
) {
  const steps = new Steps({ json: process.argv.includes('--json') })
  try {
    const { values, positionals } = parseArgs({ options: { ...options, ...JSON_OPTION }, allowPositionals })
    return { values, positionals, steps }
  } catch (error) {
    steps.fail(new StepError((error as Error).message, { advice: usage }))
    process.exit(2)
  }
}
