import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RowDataPacket } from 'mysql2'
import type { Config } from '../../infra/config.ts'
import { createElasticsearch } from '../../infra/elasticsearch/client.ts'
import { interruptSignal } from '../../infra/local/interrupt.ts'
import { createPool, inTransaction, type Pool } from '../../infra/mysql/client.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { editProducts } from '../../services/catalog/index.ts'
import { quantiles } from './freshness/estimate.ts'
import { pickSubjects } from './freshness/subjects.ts'
import { writeNewProducts } from './import/new-products.ts'
import { EDIT_EVERY_MS, singleEdits } from './import/single-edits.ts'
import { untilCopied } from './import/until-copied.ts'

const MOST_PRODUCTS = 10_000
const LONGEST_MS = 600_000
const CHUNK = 200

interface Result {
  machine: string
  products: number
  rows: number
  rowsPerSecond: number
  /** Seconds from the end of the import until Elasticsearch had all of it. */
  behind: number
  /** Milliseconds from the commit of a single price to its page, while all that went on. */
  edits: { looks: number; p50: number; p95: number }
}

/**
 * `npm run bench -- import`: `npm run import` of as many new products as the shop has (10,000 at most) into the running
 * shop, and how soon single edits are on their pages meanwhile. Then the new products are deleted.
 */
export async function benchImport(config: Config): Promise<Result> {
  const interrupted = interruptSignal()
  const stores = { mysql: createPool(config.mysql), redis: createRedis(config.redis) }
  const elasticsearch = createElasticsearch(config.elasticsearch)
  const { mysql } = stores
  await untilReady(stores.redis)
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'))
  const tag = `b${Date.now().toString(36)}`
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
  console.log(machine)
  try {
    const file = join(folder, 'new.csv')
    const products = await writeNewProducts(file, tag, MOST_PRODUCTS, { ...stores, origin: config.origin })
    const { subjects } = await pickSubjects(mysql, config.origin)
    console.log(
      `importing ${products} new products, while ${1000 / EDIT_EVERY_MS} prices a second are changed …`,
    )
    const over = new AbortController()
    const editing = singleEdits(stores, config.origin, subjects, AbortSignal.any([over.signal, interrupted]))
    const { rows, rowsPerSecond } = await importFile(file, interrupted)
    const ended = performance.now()
    await untilCopied(mysql, elasticsearch, await idsOf(mysql, tag), LONGEST_MS)
    const behind = (performance.now() - ended) / 1000
    over.abort()
    const looks = await editing
    const [p50 = Number.NaN, p95 = Number.NaN] = quantiles(looks, [0.5, 0.95])
    console.log(
      `${products} products in ${rows} rows: ${rowsPerSecond} rows/s, all of it to be found ${behind.toFixed(1)} s later` +
        `\nsingle prices meanwhile: on their pages after ${p50.toFixed(0)} ms (p50), ${p95.toFixed(0)} ms (p95); ${looks.length} looks`,
    )
    return { machine, products, rows, rowsPerSecond, behind, edits: { looks: looks.length, p50, p95 } }
  } finally {
    console.log('deleting what was imported …')
    const ids = await idsOf(mysql, tag)
    await deleteAll(mysql, ids)
    await untilCopied(mysql, elasticsearch, ids, LONGEST_MS)
    await rm(folder, { recursive: true })
    stores.redis.disconnect()
    await elasticsearch.close()
    await mysql.end()
  }
}

/** By the command itself, as its user would. */
async function importFile(
  file: string,
  signal: AbortSignal,
): Promise<{ rows: number; rowsPerSecond: number }> {
  const args = [...process.execArgv, 'services/backoffice/import/index.ts', file, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: LONGEST_MS, signal })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}')
}

async function idsOf(mysql: Pool, tag: string): Promise<number[]> {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT id FROM product WHERE handle LIKE ?', [
    `${tag}-%`,
  ])
  return rows.map(({ id }) => id)
}

async function deleteAll(mysql: Pool, ids: number[]): Promise<void> {
  for (let at = 0; at < ids.length; at += CHUNK) {
    const chunk = ids.slice(at, at + CHUNK)
    const write = (sql: Pick<Pool, 'query'>) => async () => {
      await sql.query("UPDATE product SET status = 'deleted', revision = revision + 1 WHERE id IN (?)", [
        chunk,
      ])
      return undefined
    }
    await inTransaction(mysql, sql => editProducts(sql, chunk, write(sql), undefined, { bulk: true }))
  }
}
