import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { drawBar } from './steps.ts'

const run = (script: string) =>
  spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import { Steps, StepError } from './steps.ts'\n${script}`],
    {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    },
  )

test('a bar shows its share, never more than all of it', () => {
  assert.equal(drawBar(1, 4, 'rows'), '[#####---------------]  25 %  rows')
  assert.equal(drawBar(9, 4), '[####################] 100 %')
  assert.equal(drawBar(0, 0), '[--------------------]   0 %')
})

test('people get a line a step with its seconds', () => {
  const { stdout } = run(`await new Steps().step('MariaDB', async () => 'runs already')`)
  assert.match(stdout, /^ {2}✔ MariaDB +\d\.\d s {2}runs already\n$/)
})

test('programs get one object on stdout, people read stderr', () => {
  const { stdout, stderr } = run(`
    const steps = new Steps({ json: true })
    await steps.step('MariaDB', async () => undefined)
    steps.finish({ ok: true })`)
  assert.deepEqual(JSON.parse(stdout), { ok: true })
  assert.match(stderr, /MariaDB/)
})

test('a failure names the step, shows the last lines of the log and says what to do', () => {
  const { stdout } = run(`
    const steps = new Steps()
    const log = Array.from({ length: 40 }, (_, n) => 'line ' + n)
    const work = async () => { throw new StepError('is not ready', { log, advice: 'Do this.' }) }
    await steps.step('RabbitMQ', work).catch(error => steps.fail(error))`)
  assert.match(stdout, /✖ RabbitMQ/)
  assert.match(stdout, /\nRabbitMQ: is not ready\n/)
  assert.match(stdout, /│ line 25\n(?: {2}│ .*\n)+ {2}│ line 39\n\nDo this\.\n$/)
  assert.doesNotMatch(stdout, /line 24\n/)
})
