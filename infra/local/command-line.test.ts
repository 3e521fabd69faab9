import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'

const clone = join(import.meta.dirname, '../..')
/** A script behind each `npm run` whose command line no stack is needed to read. */
const scripts = [
  'services/accounts/issue-token.ts',
  'services/backoffice/export/index.ts',
  'services/backoffice/import/index.ts',
  'workers/queues/index.ts',
  'workers/rebuild.ts',
  'test/bench/index.ts',
  'test/chaos/index.ts',
  'test/flash-sale/index.ts',
  'test/prove/index.ts',
  'varnish/check.ts',
  'varnish/mutate.ts',
  'infra/local/status.ts',
]
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', './infra/tsx-loader.ts', ...args], {
    cwd: clone,
    encoding: 'utf8',
    timeout: 60_000,
  })

for (const script of scripts)
  test(`${script}: --help is answered with the usage, a wrong option with what is wrong and no stack`, () => {
    const help = run(script, '--help')
    assert.equal(help.status, 0, help.stderr)
    assert.match(help.stdout, /^npm /)

    const wrong = run(script, '--wrong')
    assert.equal(wrong.status, 2)
    assert.match(wrong.stderr, /^Unknown option '--wrong'\.?\n\nnpm /)
    assert.doesNotMatch(wrong.stderr, /^ {4}at /m)
  })

test('with --json the answer to a wrong option is an object, on stdout alone', () => {
  const { stdout } = run('services/accounts/issue-token.ts', 'nothing:write', '--json')
  const answer = JSON.parse(stdout)
  assert.equal(answer.error, 'There is no scope "nothing:write".')
  assert.match(answer.advice, /stock:write/)
})

test('a server that does not listen is one line, with a way on', () => {
  const script = `
    import { readCommandLine } from './infra/local/command-line.ts'
    readCommandLine('npm run it', {})
    throw Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })`
  const { status, stderr } = run('--input-type=module', '--eval', script)
  assert.equal(status, 1)
  assert.match(stderr, /^A part of the shop does not answer .*npm run status\n$/)
})
