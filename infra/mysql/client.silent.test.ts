import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { after, test } from 'node:test'
import type { RowDataPacket } from 'mysql2'
import { cuttable } from '../../test/cuttable.ts'
import { config } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import { createPool, inTransaction } from './client.ts'

test('a MySQL that hangs is not waited for without end, and is asked again when it is back', async () => {
  const way = await cuttable(config.mysql.url)
  const pool = createPool({ url: way.url }, 2, 500)
  after(() => pool.end())
  await pool.query('SELECT 1')
  way.silence()
  await assert.rejects(pool.query('SELECT 1'), { code: 'ETIMEDOUT' })
  way.mend()
  await until('it answers again', () => inTransaction(pool, sql => sql.query('SELECT 1')))
})

test('a connection that nobody uses for long is replaced when somebody does', async () => {
  const pool = createPool(config.mysql, 1, 300)
  after(() => pool.end())
  const closed = Promise.withResolvers<void>()
  pool.pool.once('connection', connection =>
    (connection as unknown as { stream: Socket }).stream.once('close', closed.resolve),
  )
  const id = async () => (await pool.query<RowDataPacket[]>('SELECT CONNECTION_ID() AS id'))[0][0]?.id
  const first = await id()
  await closed.promise
  assert.notEqual(await id(), first)
})
