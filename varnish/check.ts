import { readCommandLine, refuseCommandLine } from '../infra/local/command-line.ts'
import { inParallel, openWorkshop } from './workshop.ts'

/** `npm run check:vcl [-- NAME…]`: compiles the VCL and runs the .vtc files, all or those whose name contains an argument. */
const USAGE = 'npm run check:vcl [-- NAME…] [--json]'
const { values, positionals: wanted } = readCommandLine(USAGE, {}, true)
const workshop = await openWorkshop()
try {
  const files = (await workshop.copyTests()).filter(
    name => wanted.length === 0 || wanted.some(word => name.includes(word)),
  )
  if (files.length === 0) {
    await workshop.close()
    refuseCommandLine(USAGE, `No .vtc file has ${wanted.join(' or ')} in its name.`)
  }
  const tried = await workshop.tester('tested')
  const work = [() => workshop.compile(), ...files.map(name => () => tried(name))]
  const results = await inParallel(work, ({ name, passed, seconds, log }) => {
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds.toFixed(1)} s)`)
    if (!passed) console.log(log)
  })
  const failed = results.filter(result => !result.passed).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  if (values.json) console.log(JSON.stringify({ ok: failed === 0, passed: results.length - failed, failed }))
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  await workshop.close()
}
