import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

const defaults = parseEnv(readFileSync(join(import.meta.dirname, 'options.defaults'), 'utf8'))

/** The variables of options.vcl.template that have a default, each replaced by what `given` says of it. */
export const edgeOptions = (given: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, given[name] ?? value ?? '']))
