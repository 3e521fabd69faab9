import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { inTransaction } from '../../infra/mysql/client.ts'
import { LeaseHeld, withLease } from '../../infra/mysql/lease.ts'
import { freshCatalogue } from '../../test/fresh-catalogue.ts'
import { builderFiles } from './builder-hash.ts'
import { dropOldIndices, editProducts, productIndices, rebuildIndex, writeCopies } from './index.ts'
import { createNextIndex } from './product-indices.ts'

const PRODUCTS = 600
const copies = await freshCatalogue(PRODUCTS, 21)
const { mysql, elasticsearch, index } = copies
const roles = async () => (await productIndices(copies)).map(({ role }) => role).toSorted()

/** Every product is in the index that readers see, at the version of its row. */
async function assertAlike(): Promise<void> {
  const [rows] = await mysql.query<RowDataPacket[]>('SELECT id, version FROM product ORDER BY id')
  const { docs } = await elasticsearch.mget({ index, ids: rows.map(({ id }) => String(id)), _source: false })
  assert.deepEqual(
    docs.map(doc => ({ id: Number(doc._id), version: '_version' in doc ? doc._version : undefined })),
    rows.map(({ id, version }) => ({ id, version })),
  )
}

const edit = (id: number) =>
  inTransaction(mysql, sql =>
    editProducts(sql, [id], async () => {
      await sql.query('UPDATE product SET popularity = popularity + 1 WHERE id = ?', [id])
      return undefined
    }),
  )

test('edits that go on while the index is rebuilt are all in it, whoever came first', async () => {
  let building = true
  let edits = 0
  const editor = async () => {
    while (building) {
      const id = 1 + ((edits++ * 37) % PRODUCTS)
      await edit(id)
      await writeCopies(copies, [id])
    }
  }
  const editors = [editor(), editor()]
  const { documents } = await rebuildIndex(copies, mysql, { onProgress: () => {} })
  building = false
  await Promise.all(editors)
  assert.equal(documents, PRODUCTS)
  assert.ok(edits > 10, `${edits} edits`)
  await assertAlike()
})

test('the index that was replaced is kept until it is dropped', async () => {
  assert.deepEqual(await roles(), ['old', 'serving'])
  assert.equal((await dropOldIndices(copies)).length, 1)
  assert.deepEqual(await roles(), ['serving'])
})

test('a rebuild that was interrupted goes on where it stopped, with what changed meanwhile', async () => {
  const stop = new AbortController()
  const onProgress = () => stop.abort(new Error('stopped'))
  await assert.rejects(rebuildIndex(copies, mysql, { onProgress, signal: stop.signal }), /stopped/)
  const next = (await productIndices(copies)).find(({ role }) => role === 'next')
  assert.ok(next && next.filledTo > 0)
  // A product that was copied already, edited while nobody rebuilds.
  await edit(1)
  await writeCopies(copies, [1])
  const { resumedAfter, mended } = await rebuildIndex(copies, mysql, { onProgress: () => {} })
  assert.equal(resumedAfter, next.filledTo)
  assert.equal(mended, 0)
  await assertAlike()
})

test('what nobody wrote to the next index is found by the verification and written', async () => {
  const stop = new AbortController()
  const onProgress = () => stop.abort(new Error('stopped'))
  await assert.rejects(rebuildIndex(copies, mysql, { onProgress, signal: stop.signal }), /stopped/)
  await edit(2)
  const { mended } = await rebuildIndex(copies, mysql, { onProgress: () => {} })
  assert.equal(mended, 1)
  await assertAlike()
})

test('an index half filled by other code is thrown away', async () => {
  const left = await createNextIndex(copies)
  await elasticsearch.indices.putMapping({
    index: left,
    _meta: { definition: 'another', builder: 'another', filledTo: 900 },
  })
  const { resumedAfter, index: built } = await rebuildIndex(copies, mysql, { onProgress: () => {} })
  assert.equal(resumedAfter, 0)
  assert.notEqual(built, left)
})

test('only one holds the lease; it is free again afterwards', async () => {
  await withLease(mysql, 'test', async () => {
    await assert.rejects(
      withLease(mysql, 'test', async () => {}),
      LeaseHeld,
    )
  })
  assert.equal(await withLease(mysql, 'test', async () => 'mine'), 'mine')
})

test('every file that makes documents is in the builder’s hash', () => {
  const importsOf = (file: string) =>
    [
      ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(
        /^(?:import|\}) .*from '(\.[^']+)'/gm,
      ),
    ].map(([, path = '']) => normalize(join(dirname(file), path)))
  const reached = new Set(['product-document.ts'])
  for (const file of reached)
    for (const imported of importsOf(file)) if (!imported.startsWith('..')) reached.add(imported)
  assert.deepEqual([...reached].toSorted(), builderFiles.toSorted())
})
