import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const clone = join(import.meta.dirname, '../..')
const home = await mkdtemp(join(tmpdir(), 'no-shop-'))
after(() => rm(home, { recursive: true, force: true }))

for (const command of [['backup.ts', 'shop.sql.gz'], ['blackout.ts'], ['run.ts', 'workers/queues/index.ts']])
  test(`${command[0]} where no shop runs: says how to start it, for people and for programs`, () => {
    const [script = '', ...args] = command
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, script), ...args, '--json'],
      {
        cwd: clone,
        env: { ...process.env, SHOP_HOME: home, INIT_CWD: home },
        encoding: 'utf8',
        timeout: 60_000,
      },
    )
    assert.equal(status, 1)
    assert.match(stderr, /npm start\n$/)
    assert.doesNotMatch(stderr, /^ {4}at /m)
    assert.match(JSON.parse(stdout).advice, /npm start/)
  })
