import { cpus, loadavg } from 'node:os'
import { readConfig } from '../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
import { createPool } from '../../infra/mysql/client.ts'
import { createBlockingRedis, untilReady } from '../../infra/redis/client.ts'
import { holdSale } from './sale.ts'
import { printTimeline } from './timeline.ts'

/** Holds a sale in the shop that runs, prints its report, and ends with code 1 when something does not hold. */
const USAGE = 'npm run flash-sale [-- --buyers N] [--units N] [--at-once N] [--seed N] [--deaths N] [--json]'
const { values } = readCommandLine(USAGE, {
  buyers: { type: 'string', default: '10000' },
  units: { type: 'string', default: '100' },
  'at-once': { type: 'string', default: '64' },
  seed: { type: 'string', default: '1' },
  deaths: { type: 'string', default: '25' },
})
const [buyers = 0, units = 0, atOnce = 0, seed = -1, deaths = -1] = [
  values.buyers,
  values.units,
  values['at-once'],
  values.seed,
  values.deaths,
].map(Number)
if (
  !(
    buyers >= 1 &&
    buyers <= 1e6 &&
    units >= 1 &&
    units <= 1e4 &&
    atOnce >= 1 &&
    atOnce <= 1000 &&
    seed >= 0 &&
    deaths >= 0
  )
)
  refuseCommandLine(
    USAGE,
    'At most 1,000,000 buyers, 10,000 pieces and 1,000 at once; all are whole numbers.',
  )
const config = readConfig(process.env)
const redis = createBlockingRedis(config.redis)
const mysql = createPool(config.mysql, 4)
await untilReady(redis, 60_000)
const report = await holdSale(
  { mysql, redis },
  { origin: config.origin, buyers, units, atOnce, seed, deaths },
)
redis.disconnect()
await mysql.end()

const { told, wrong } = report
const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
console.log(`${machine}
${buyers} buyers, ${units} pieces, ${atOnce} at once, seed ${seed}: ${report.seconds} s
${printTimeline(report.timeline).join('\n')}
${report.confirmed} confirmed, ${report.soldOut} told that it is sold out, ${report.untold} told nothing
${report.oversold} oversold, ${report.lost} lost, ${report.deaths} workers killed
told after ${told.p50} s (half of them), ${told.p95} s (19 of 20), ${told.most} s (the last)
${wrong.length === 0 ? 'Every invariant holds.' : wrong.map(what => `✖ ${what}`).join('\n')}`)
if (values.json) console.log(JSON.stringify({ machine, ...report }))
process.exit(wrong.length === 0 ? 0 : 1)
