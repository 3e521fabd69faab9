import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runLogged } from './run-logged.ts'
import { StepError } from './steps.ts'

const sh = (script: string) => ['sh', '-c', script]
const options = { signal: new AbortController().signal, advice: 'Do this.' }

test('gives back what the program wrote, errors included', async () => {
  assert.deepEqual((await runLogged(sh('echo one; echo two >&2'), options)).sort(), ['one', 'two'])
})

test('a program that fails is named, with its error in front and its last lines', async () => {
  await assert.rejects(
    runLogged(sh('echo before; echo "TypeError: broken"; echo after; exit 3'), options),
    error => {
      assert.ok(error instanceof StepError)
      assert.equal(error.message, 'sh ended with code 3\nTypeError: broken')
      assert.deepEqual(error.log, ['before', 'TypeError: broken', 'after'])
      assert.equal(error.advice, 'Do this.')
      return true
    },
  )
})

test('a program that is not there is said', async () => {
  await assert.rejects(runLogged(['/no/such/program'], options), /program spawn .* ENOENT/)
})

test('Ctrl-C ends it, unless it must come to its end', async () => {
  const interrupted = new Error('Ctrl-C')
  for (const toTheEnd of [false, true]) {
    const controller = new AbortController()
    const written: string[] = []
    const run = runLogged(sh('echo begun; sleep 0.2; echo done'), {
      ...options,
      signal: controller.signal,
      toTheEnd,
      onLine(line) {
        written.push(line)
        controller.abort(interrupted)
      },
    })
    await assert.rejects(run, interrupted)
    assert.deepEqual(written, toTheEnd ? ['begun', 'done'] : ['begun'])
  }
})
