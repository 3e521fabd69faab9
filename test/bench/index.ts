import { readConfig } from '../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
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
const USAGE = `npm run bench -- ${Object.keys(benches).join(' | ')} [--seconds 1…300] [--only KIND] [--json]`
const { values, positionals } = readCommandLine(
  USAGE,
  { only: { type: 'string' }, seconds: { type: 'string', default: '5' } },
  true,
)
const [name, ...more] = positionals
const bench = benches[name as keyof typeof benches]
const seconds = Number(values.seconds)
if (!bench || more.length > 0)
  refuseCommandLine(USAGE, name ? `There is no bench "${positionals.join(' ')}".` : 'Which bench?')
if (!(seconds >= 1 && seconds <= 300)) refuseCommandLine(USAGE, 'A bench takes 1 to 300 seconds.')
const result = await bench(readConfig(process.env), seconds, values.only)
if (values.json) console.log(JSON.stringify(result))
