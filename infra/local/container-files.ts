import type { StdioOptions } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { StepError } from './steps.ts'

const IMPORT = 'services/backoffice/import/index.ts'
const EXPORT = 'services/backoffice/export/index.ts'
const options = { format: { type: 'string' }, report: { type: 'string' } } as const

/**
 * A script in a container does not see the person's files: the one that an import reads or an export writes becomes its
 * standard input or output, which both name `-`. `here` is the folder where the person is.
 */
export function handFileOver(script: string[], here: string): { script: string[]; stdio: StdioOptions } {
  const [program = '', ...args] = script
  const reads = program === IMPORT
  if (!reads && program !== EXPORT) return { script, stdio: 'inherit' }
  const { tokens, values } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  if (values.report)
    throw new StepError('--report writes a file, which a container cannot.', {
      advice: '--json has all that a report has.',
    })
  const [file, ...more] = tokens.filter(({ kind }) => kind === 'positional')
  if (file?.kind !== 'positional' || more.length > 0 || file.value === '-')
    return { script, stdio: 'inherit' }
  const path = resolve(here, file.value)
  if (reads && !existsSync(path)) throw new StepError(`There is no file ${path}.`)
  const format = values.format ? [] : ['--format', /\.(jsonl|ndjson)$/i.test(path) ? 'jsonl' : 'shopify']
  const opened = openSync(path, reads ? 'r' : 'w')
  return {
    script: [program, ...args.with(file.index, '-'), ...format],
    stdio: reads ? [opened, 'inherit', 'inherit'] : ['inherit', opened, 'inherit'],
  }
}
