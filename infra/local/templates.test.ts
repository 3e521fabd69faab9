import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { render, renderFolder } from './templates.ts'

test('fills in the names it is given and leaves the variables of the server alone', () => {
  assert.equal(render(`a \${PORT} $host \${lower}`, { PORT: '80' }, 'x'), `a 80 $host \${lower}`)
})

test('a name that nobody gives is an error that names the file', () => {
  assert.throws(() => render(`\${NOPE}`, {}, 'x.conf.template'), /x\.conf\.template asks for \$\{NOPE\}/)
})

test('copies what is wanted, folders included, and nothing of the time before', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'templates-'))
  t.after(() => rm(folder, { recursive: true }))
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  await mkdir(join(from, 'sub'), { recursive: true })
  await mkdir(to)
  await writeFile(join(from, 'a.conf'), `as it is \${PORT}`)
  await writeFile(join(from, 'sub/b.conf.template'), `port \${PORT}`)
  await writeFile(join(from, 'README.md'), 'not for the server')
  await writeFile(join(to, 'old.conf'), 'of the time before')

  await renderFolder(from, to, /\.conf$/, { PORT: '81' })
  assert.deepEqual((await readdir(to, { recursive: true })).sort(), ['a.conf', 'sub', 'sub/b.conf'])
  assert.equal(await readFile(join(to, 'a.conf'), 'utf8'), `as it is \${PORT}`)
  assert.equal(await readFile(join(to, 'sub/b.conf'), 'utf8'), 'port 81')
})
