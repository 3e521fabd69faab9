import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type { RowDataPacket } from 'mysql2'
import { createPool } from '../../infra/mysql/client.ts'
import { issueToken } from '../../services/accounts/index.ts'
import { config } from '../real-servers.ts'
import { until } from '../until.ts'

/** The shop goes through its loss and comes back, by the two commands that the operator has. */
const folder = await mkdtemp(join(tmpdir(), 'back-up-'))
const file = join(folder, 'shop.sql.gz')
after(() => rm(folder, { recursive: true }))
const token = await issueToken(config, ['stock:write'], 1)

const npmRun = (command: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['infra/local/bootstrap.mjs', command, ...args, '--json'], {
    maxBuffer: 2 ** 24,
  })
const get = (path: string) => fetch(config.origin + path, { signal: AbortSignal.timeout(10_000) })

interface Listed {
  id: number
  url: string
  variants: { sku: string }[]
}
// The words that the page's script may say stand in an attribute, in quotes.
const FEW = /(?<!&quot;)Only 3 left/
const isFew = async (path: string) => FEW.test(await (await get(path)).text())
/** One of whose variants there are not just three left, so that the page tells when there are. */
async function plentiful(): Promise<{ id: number; path: string; sku: string }> {
  const answer = await get('/api/products?limit=20&sort=newest')
  for (const { id, url, variants } of ((await answer.json()) as { products: Listed[] }).products) {
    const path = new URL(url).pathname
    if (variants[0] && !(await isFew(path))) return { id, path, sku: variants[0].sku }
  }
  throw new Error('Every product is nearly sold out.')
}
async function move(id: number, sku: string, stock: number, action: string): Promise<number> {
  const answer = await fetch(`${config.origin}/api/products/${id}/stock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ stock, action, sku }),
    signal: AbortSignal.timeout(10_000),
  })
  assert.equal(answer.status, 202)
  return ((await answer.json()) as { stock: number }).stock
}

/** The stock that MySQL has, which is what a back-up holds: the page is told by Redis, a little earlier. */
async function recorded(sku: string): Promise<number> {
  const mysql = createPool(config.mysql)
  const [rows] = await mysql.query<RowDataPacket[]>(
    'SELECT on_hand - reserved AS stock FROM stock WHERE sku = ?',
    [sku],
  )
  await mysql.end()
  return Number(rows[0]?.stock)
}

test('what is no whole back-up is refused, and the shop goes on', async () => {
  await writeFile(file, 'nothing of the kind')
  await assert.rejects(npmRun('restore', file), { stdout: /cannot be read/ })
  await npmRun('backup', file)
  await truncate(file, 1_000)
  await assert.rejects(npmRun('restore', file), { stdout: /cannot be read/ })
  assert.equal((await get('/en')).status, 200)
})

test('a back-up brings back the page and the stock of its time, and the shop works on', async () => {
  const { id, path, sku } = await plentiful()
  await move(id, sku, (await move(id, sku, 100, 'increment')) - 3, 'decrement')
  await until('three on the page', () => isFew(path))
  await until('three in MySQL', async () => (await recorded(sku)) === 3)
  const stock = await (await get(`/api/products/${id}/stock`)).json()

  await npmRun('backup', file)
  await move(id, sku, 40, 'increment')
  await until('the change on the page', async () => !(await isFew(path)))
  await npmRun('restore', file)

  assert.equal((await get('/en')).status, 200)
  assert.equal(await isFew(path), true)
  assert.deepEqual(await (await get(`/api/products/${id}/stock`)).json(), stock)
  assert.equal(await move(id, sku, 60, 'increment'), 63)
  await until('the next change on the page', async () => !(await isFew(path)))
})
