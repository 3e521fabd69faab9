import { parseArgs } from 'node:util'
import { readConfig } from '../../infra/config.ts'
import { isScope, issueToken, scopes } from './index.ts'

/** `npm run token -- SCOPE… [--days N] [--json]`: prints a bearer token for the API. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { days: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } },
})
const days = Number(values.days)
const wrong = positionals.find(scope => !isScope(scope))
if (positionals.length === 0 || wrong !== undefined || !Number.isInteger(days) || days < 1 || days > 3650) {
  console.error(`Usage: npm run token -- SCOPE [SCOPE …] [--days 1…3650]   Scopes: ${scopes.join(', ')}`)
  process.exit(2)
}
const granted = positionals.filter(isScope)
const token = await issueToken(readConfig(process.env), granted, days)
console.log(values.json ? JSON.stringify({ token, scopes: granted, days }) : token)
