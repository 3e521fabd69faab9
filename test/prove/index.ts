import { loadavg } from 'node:os'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
import { type Proof, prove } from './prove.ts'
import { openStage } from './stage.ts'

/** `npm run prove [-- --histories N] [-- --seed N] [-- --minutes N] [-- --json]`: see docs/stock-protocol.md. */
const USAGE = 'npm run prove [-- --histories N] [--seed N] [--minutes N] [--json]'
const { values } = readCommandLine(USAGE, {
  histories: { type: 'string', default: '100' },
  minutes: { type: 'string', default: '60' },
  seed: { type: 'string' },
})
const [histories, minutes, seed] = [
  values.histories,
  values.minutes,
  values.seed ?? Date.now() % 1_000_000,
].map(Number)
if (!(Number(histories) >= 1 && Number(minutes) > 0 && Number.isInteger(seed)))
  refuseCommandLine(USAGE, 'At least one history, more than no minutes, and a whole number as seed.')
const say = (line: string) => (values.json ? console.error : console.log)(line)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

say('Starting Redis, MariaDB and RabbitMQ of its own …')
const stage = await openStage()
const proof = await prove(stage, {
  seed: Number(seed),
  // One seed asked for is one history, unless more are.
  histories: values.seed && !process.argv.includes('--histories') ? 1 : Number(histories),
  minutes: Number(minutes),
  onHistory: ({ seed }, { histories: n, failures, ...sums }) => {
    const failed = failures.at(-1)?.seed === seed
    say(
      `${failed ? '✖' : '✔'} ${n}  seed ${seed}  ${sums.movements} movements, ${sums.unanswered} unanswered  ${sums.seconds} s`,
    )
    if (failed)
      for (const { movement, expected, found } of failures.at(-1)?.findings.slice(0, 3) ?? [])
        say(`    ${movement}: expected ${expected}; found ${found}`)
  },
})
await stage.close()
say(summary(proof))
if (values.json)
  console.log(JSON.stringify({ ok: proof.failures.length === 0, ...proof, load: loadavg()[0] }))
process.exit(proof.failures.length === 0 ? 0 : 1)

function summary({
  histories,
  movements,
  answers,
  unanswered,
  refused,
  faults,
  failures,
  seconds,
}: Proof): string {
  const kinds = Object.entries(faults).map(([kind, n]) => `${n} × ${kind}`)
  return [
    `${histories} histories in ${seconds} s: ${movements} movements, ${answers} answers, ${unanswered} unanswered, ${refused} refused and given back`,
    kinds.join(', '),
    failures.length === 0
      ? 'The protocol held.'
      : `FAILED: ${failures.map(({ seed }) => `--seed ${seed}`).join(', ')}`,
  ].join('\n')
}
