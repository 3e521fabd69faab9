import { readConfig } from '../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
import { isScope, issueToken, scopes } from './index.ts'

/** `npm run token -- SCOPE… [--days N] [--json]`: prints a bearer token for the API. */
const USAGE = `npm run token -- SCOPE [SCOPE …] [--days 1…3650] [--json]   Scopes: ${scopes.join(', ')}`
const { values, positionals } = readCommandLine(USAGE, { days: { type: 'string', default: '30' } }, true)
const days = Number(values.days)
const wrong = positionals.find(scope => !isScope(scope))
if (positionals.length === 0) refuseCommandLine(USAGE, 'A token for what?')
if (wrong !== undefined) refuseCommandLine(USAGE, `There is no scope "${wrong}".`)
if (!Number.isInteger(days) || days < 1 || days > 3650)
  refuseCommandLine(USAGE, `A token lasts 1 to 3650 days, not "${values.days}".`)
const granted = scopes.filter(scope => positionals.includes(scope))
const token = await issueToken(readConfig(process.env), granted, days)
console.log(values.json ? JSON.stringify({ token, scopes: granted, days }) : token)
