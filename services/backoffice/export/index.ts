import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readConfig } from '../../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../../infra/local/command-line.ts'
import { createPool } from '../../../infra/mysql/client.ts'
import { createBlockingRedis } from '../../../infra/redis/client.ts'
import { exportLines } from './export-lines.ts'

/** `npm run export -- FILE|- [--format shopify|jsonl] [--json]`: writes all products to a file or the standard output. */
const USAGE = 'npm run export -- FILE|- [--format shopify|jsonl] [--json]'
const { values, positionals } = readCommandLine(USAGE, { format: { type: 'string' } }, true)
const [name = ''] = positionals
const format = values.format ?? (/\.(jsonl|ndjson)$/i.test(name) ? 'jsonl' : 'shopify')
if (name === '' || positionals.length > 1) refuseCommandLine(USAGE, 'One file, please.')
if (format !== 'shopify' && format !== 'jsonl') refuseCommandLine(USAGE, `There is no format "${format}".`)
const config = readConfig(process.env)
const mysql = createPool(config.mysql)
const redis = createBlockingRedis(config.redis)
const began = performance.now()
let products = 0
try {
  const target =
    name === '-' ? process.stdout : createWriteStream(resolve(process.env.INIT_CWD ?? process.cwd(), name))
  const lines = exportLines(mysql, redis, config.origin, format, () => products++)
  await pipeline(Readable.from(lines), target, { end: name !== '-' })
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const say = name === '-' ? console.error : console.log
  say(values.json ? JSON.stringify({ products, seconds, format }) : `${products} products in ${seconds} s`)
} finally {
  redis.disconnect()
  await mysql.end()
}
