import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readConfig } from '../../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../../infra/local/command-line.ts'
import { drawBar } from '../../../infra/local/steps.ts'
import { createPool } from '../../../infra/mysql/client.ts'
import { createBlockingRedis } from '../../../infra/redis/client.ts'
import { importProducts } from './import-products.ts'
import { readJsonl } from './read-jsonl.ts'
import { readShopify } from './read-shopify.ts'
import type { Refusal } from './wish.ts'

/**
 * `npm run import`: takes products in from a file or from the standard input. Ends with 1 when lines were refused; all
 * others went in.
 */
const USAGE = 'npm run import -- FILE|- [--format shopify|jsonl] [--dry-run] [--report FILE] [--json]'
const MOST_SHOWN = 20
const MOST_IN_JSON = 1_000

const options = {
  format: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const
const { values, positionals } = readCommandLine(USAGE, options, true)
const [name = ''] = positionals
const here = process.env.INIT_CWD ?? process.cwd()
const path = name === '-' ? undefined : resolve(here, name)
const format = values.format ?? (/\.(jsonl|ndjson)$/i.test(name) ? 'jsonl' : 'shopify')
if (name === '' || positionals.length > 1) refuseCommandLine(USAGE, 'One file, please.')
if (format !== 'shopify' && format !== 'jsonl') refuseCommandLine(USAGE, `There is no format "${format}".`)
if (path && !statSync(path, { throwIfNoEntry: false })?.isFile())
  refuseCommandLine(
    USAGE,
    `There is no file ${path}. Where the shop runs in containers, pipe it in: - < FILE`,
  )

const config = readConfig(process.env)
const mysql = createPool(config.mysql)
const redis = createBlockingRedis(config.redis)
const source = path ? createReadStream(path) : process.stdin
const total = path ? statSync(path).size : 0
const reportFile = values.report ? createWriteStream(resolve(here, values.report)) : undefined
const refusals: Refusal[] = []
const people = values.json ? process.stderr : process.stdout
const began = performance.now()
const seconds = () => (performance.now() - began) / 1000
const rate = (rows: number) => Math.round(rows / Math.max(0.001, seconds()))

try {
  const context = {
    mysql,
    redis,
    mediaDir: config.mediaDir,
    folder: path ? dirname(path) : undefined,
    dryRun: values['dry-run'],
  }
  const report = await importProducts(
    context,
    format === 'jsonl' ? readJsonl(source) : readShopify(source),
    refusal => {
      if (refusals.length < MOST_IN_JSON) refusals.push(refusal)
      reportFile?.write(`${JSON.stringify(refusal)}\n`)
    },
    ({ rows }) => {
      const bar = drawBar(
        'bytesRead' in source ? source.bytesRead : 0,
        total,
        `${rows} rows, ${rate(rows)}/s`,
      )
      if (people.isTTY) people.write(`\r\u001b[2K  ${bar}`)
    },
  )
  if (people.isTTY) people.write('\r\u001b[2K')
  const { rows, created, changed, unchanged, refused } = report
  refusals.sort((one, other) => one.line - other.line)
  for (const { line, reason } of refusals.slice(0, MOST_SHOWN)) people.write(`  line ${line}: ${reason}\n`)
  if (refused > MOST_SHOWN)
    people.write(
      `  … and ${refused - MOST_SHOWN} more${values.report ? ` in ${values.report}` : ': --report FILE has all'}\n`,
    )
  const tense = values['dry-run'] ? 'would be ' : ''
  people.write(
    `${rows} rows in ${seconds().toFixed(1)} s (${rate(rows)}/s): products ${tense}created ${created}, changed ${changed}, ` +
      `as they were ${unchanged}; lines refused ${refused}\n`,
  )
  if (values.json)
    console.log(JSON.stringify({ ...report, dryRun: values['dry-run'], rowsPerSecond: rate(rows), refusals }))
  if (refused > 0) process.exitCode = 1
} catch (error) {
  if (values.json) console.log(JSON.stringify({ error: (error as Error).message }))
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  reportFile?.end()
  redis.disconnect()
  await mysql.end()
}
