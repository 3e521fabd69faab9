import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/real-servers.ts'
import { migrate } from './migrate.ts'

const { pool, url } = await freshDatabase()

test('nobody migrates while somebody else does, however long that takes', async () => {
  const other = await pool.getConnection()
  await other.query("SELECT GET_LOCK('beyond-lamp.migrate', 60)")
  try {
    await assert.rejects(migrate(url, 1), /Somebody else has been migrating/)
  } finally {
    await other.query("SELECT RELEASE_LOCK('beyond-lamp.migrate')")
    other.release()
  }
  assert.deepEqual(await migrate(url), [])
})
