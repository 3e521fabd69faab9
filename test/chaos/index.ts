import { readConfig } from '../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
import { supervisorctl } from './crew.ts'
import { openChaos } from './run-schedule.ts'
import { KINDS, nameOf, scheduleOf } from './schedule.ts'

/**
 * Runs schedules of accidents against the shop that runs, whose own workers rest meanwhile. Prints each with its seed;
 * one that failed is run again by `npm run chaos -- --seed SEED --schedules 1`.
 */
const LONGEST_MS = 30 * 60_000
const WORKERS = ['worker-stock', 'worker-catalogue', 'worker-edge', 'worker-paying']

const USAGE = 'npm run chaos [-- --seed N] [--schedules 1…1000]'
const { values } = readCommandLine(USAGE, {
  seed: { type: 'string', default: '1' },
  schedules: { type: 'string', default: String(2 * KINDS + 2) },
})
const [first, count] = [Number(values.seed), Number(values.schedules)]
if (!(Number.isInteger(first) && first >= 0 && count >= 1 && count <= 1_000))
  refuseCommandLine(USAGE, 'A seed is a whole number from 0, and 1 to 1000 schedules are run.')

const end = Date.now() + LONGEST_MS
const failed: number[] = []
let ran = 0
await supervisorctl('stop', ...WORKERS)
const chaos = await openChaos(readConfig(process.env))
for (let seed = first; seed < first + count && Date.now() < end; seed++) {
  const schedule = scheduleOf(seed)
  const began = Date.now()
  ran++
  const outcome = await chaos.run(schedule).then(
    deaths => `✔ ${deaths} died`,
    error => {
      failed.push(seed)
      return `✖ ${error.message}`
    },
  )
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  console.log(
    `seed ${String(seed).padStart(3)}  ${nameOf(schedule).padEnd(45)} ${seconds.padStart(5)} s  ${outcome}`,
  )
}
await chaos.close()
await supervisorctl('start', ...WORKERS)
console.log(`${ran - failed.length} schedules held, ${failed.length} did not, ${count - ran} were not run`)
for (const seed of failed) console.log(`again: npm run chaos -- --seed ${seed} --schedules 1`)
if (values.json) console.log(JSON.stringify({ ran, failed }))
process.exit(failed.length === 0 && ran === count ? 0 : 1)
