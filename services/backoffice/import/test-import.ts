import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../../infra/mysql/client.ts'
import { keys } from '../../../infra/redis/keys.ts'
import { writeRegistry } from '../../../infra/seed/registry.ts'
import { freshDatabase, freshRedis } from '../../../test/real-servers.ts'
import { exportLines } from '../export/export-lines.ts'
import type { ImportContext } from './import-context.ts'
import { importProducts, type Report } from './import-products.ts'
import { readJsonl } from './read-jsonl.ts'
import { readShopify } from './read-shopify.ts'
import type { Refusal } from './wish.ts'

export const ORIGIN = 'https://shop.test'

/** A shop with categories and attributes and nothing to sell, whose stock is known. */
export async function emptyShop() {
  const { pool } = await freshDatabase()
  const { redis } = await freshRedis()
  await inTransaction(pool, writeRegistry)
  await redis.set(keys.epoch, 'test')
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  after(() => rm(folder, { recursive: true }))
  const context: ImportContext = {
    mysql: pool,
    redis,
    mediaDir: join(folder, 'media'),
    folder,
    dryRun: false,
  }

  return {
    pool,
    redis,
    folder,
    async take(
      file: string | Buffer | Readable,
      format: 'shopify' | 'jsonl' = 'shopify',
      more: Partial<ImportContext> = {},
    ): Promise<Report & { refusals: Refusal[] }> {
      const refusals: Refusal[] = []
      const source = file instanceof Readable ? file : Readable.from([Buffer.from(file)])
      const read = format === 'jsonl' ? readJsonl(source) : readShopify(source)
      const report = await importProducts({ ...context, ...more }, read, one => refusals.push(one))
      return { ...report, refusals: refusals.sort((a, b) => a.line - b.line) }
    },
    async give(format: 'shopify' | 'jsonl'): Promise<string> {
      let file = ''
      for await (const line of exportLines(pool, redis, ORIGIN, format)) file += line
      return file
    },
    /** All that an import could move: rows, versions, messages. */
    async fingerprint(): Promise<unknown> {
      const of = async (text: string) => (await pool.query<RowDataPacket[]>(text))[0]
      return {
        products: await of(
          'SELECT id, version, revision, text_version, offer_version FROM product ORDER BY id',
        ),
        variants: await of('SELECT sku, declared_stock, declarations FROM variant ORDER BY sku'),
        outbox: await of('SELECT COUNT(*) AS n FROM outbox'),
        moves: await redis.xlen(keys.movements),
      }
    },
  }
}

/** Shopify's CSV of these rows, by the names of its columns. */
export function csvOf(rows: Record<string, string>[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [names, ...rows.map(row => names.map(name => row[name] ?? ''))]
    .map(cells => `${cells.map(cell).join(',')}\n`)
    .join('')
}

export const chair = (handle: string, more: Record<string, string> = {}): Record<string, string> => ({
  Handle: handle,
  Title: `Chair ${handle}`,
  'Body (HTML)': '<p>Sit.</p>',
  Vendor: 'Noordhout',
  Type: 'Dining chairs',
  Status: 'active',
  Published: 'TRUE',
  'Variant SKU': handle.toUpperCase(),
  'Variant Grams': '4000',
  'Variant Inventory Qty': '7',
  'Variant Price': '99.95',
  ...more,
})
