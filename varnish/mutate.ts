import { readCommandLine, refuseCommandLine } from '../infra/local/command-line.ts'
import { mutations } from './mutations.ts'
import { inParallel, openWorkshop } from './workshop.ts'

/**
 * `npm run mutate:vcl [-- FILE…]`: takes each rule out, one at a time, and sees that its test fails. Exit code 0 when all do.
 * Without arguments it takes some minutes.
 */
const USAGE = 'npm run mutate:vcl [-- FILE…] [--json]'
const { values, positionals: wanted } = readCommandLine(USAGE, {}, true)
const chosen = mutations
  .map((mutation, n) => ({ ...mutation, name: `mutated-${n}` }))
  .filter(({ file }) => wanted.length === 0 || wanted.some(word => file.startsWith(word)))
if (chosen.length === 0) refuseCommandLine(USAGE, `No rule stands in ${wanted.join(' or ')}.`)
const workshop = await openWorkshop()
try {
  await workshop.copyTests()
  const work = chosen.map(({ name, rule, file, from, to, test }) => async () => {
    let changed = 0
    const tried = await workshop.tester(name, (other, text) => {
      if (other !== file) return text
      changed = text.split(from).length - 1
      return text.replace(from, () => to)
    })
    // The text is changed once for each of the two foldings of the options.
    const { passed, log } = await tried(test)
    const compiled = !/VCC-compiler failed|Message from VCC|Running VCC/.test(log)
    const verdict =
      changed !== 1
        ? `found ${changed} times`
        : passed
          ? 'SURVIVES'
          : compiled
            ? 'killed'
            : 'does not compile'
    return { rule, file, test, verdict }
  })
  const results = await inParallel(work, ({ rule, file, test, verdict }) =>
    console.log(`${verdict.padEnd(10)} ${file.padEnd(22)} ${test.padEnd(17)} ${rule}`),
  )
  const bad = results.filter(({ verdict }) => verdict !== 'killed')
  console.log(`${results.length - bad.length} rules guarded, ${bad.length} not`)
  if (values.json) console.log(JSON.stringify({ ok: bad.length === 0, results }))
  process.exitCode = bad.length === 0 ? 0 : 1
} finally {
  await workshop.close()
}
