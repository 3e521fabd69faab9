import { parseArgs } from 'node:util'
import { readConfig } from '../../infra/config.ts'
import { benchEdge } from './edge.ts'
import { benchFeed } from './feed.ts'
import { benchFreshness } from './freshness.ts'
import { benchIdle } from './idle.ts'
import { benchImport } from './import.ts'
import { benchOrders } from './orders.ts'
import { benchPages } from './pages.ts'
import { benchRelays } from './relays.ts'
import { benchStock } from './stock.ts'

/** `npm run bench -- NAME [--seconds N] [--only KIND] [--json]`: measures the running shop and prints figures with their machine. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})
const benches = {
  pages: benchPages,
  edge: benchEdge,
  stock: benchStock,
  orders: benchOrders,
  feed: benchFeed,
  freshness: benchFreshness,
  import: benchImport,
  relays: benchRelays,
  idle: benchIdle,
}
const bench = benches[positionals[0] as keyof typeof benches]
const seconds = Number(values.seconds)
if (!bench || !(seconds >= 1 && seconds <= 300)) {
  console.error(
    `Usage: npm run bench -- ${Object.keys(benches).join(' | ')} [--seconds 1…300] [--only KIND] [--json]`,
  )
  process.exit(2)
}
const result = await bench(readConfig(process.env), seconds, values.only)
if (values.json) console.log(JSON.stringify(result))
