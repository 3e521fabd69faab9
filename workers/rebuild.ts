import { readConfig } from '../infra/config.ts'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { readCommandLine, refuseCommandLine } from '../infra/local/command-line.ts'
import { Interrupted, interruptSignal } from '../infra/local/interrupt.ts'
import { createPool } from '../infra/mysql/client.ts'
import { LeaseHeld } from '../infra/mysql/lease.ts'
import { createBlockingRedis } from '../infra/redis/client.ts'
import { rebuildElasticsearch } from './rebuild-elasticsearch.ts'
import { rebuildRedis } from './rebuild-redis.ts'

/** `npm run rebuild -- elasticsearch [--drop-old] | redis`: makes a copy anew from MySQL while the shop goes on. */
const USAGE = 'npm run rebuild -- elasticsearch [--drop-old] | redis [--json]'
const { values, positionals, steps } = readCommandLine(
  USAGE,
  { 'drop-old': { type: 'boolean', default: false } },
  true,
)
const rebuilds = { elasticsearch: rebuildElasticsearch, redis: rebuildRedis }
const rebuild = rebuilds[positionals[0] as keyof typeof rebuilds]
if (!rebuild || positionals.length > 1) refuseCommandLine(USAGE, 'Which copy is to be made anew?')
if (values['drop-old'] && positionals[0] !== 'elasticsearch')
  refuseCommandLine(USAGE, 'Only elasticsearch keeps its old one: --drop-old')
const config = readConfig(process.env)
const context = {
  config,
  mysql: createPool(config.mysql),
  redis: createBlockingRedis(config.redis),
  elasticsearch: createElasticsearch(config.elasticsearch),
}
try {
  await rebuild(context, steps, interruptSignal(), values['drop-old'])
  steps.finish({ ok: true, seconds: steps.seconds(), steps: steps.results })
} catch (error) {
  if (error instanceof Interrupted) steps.say('\nInterrupted; the same command goes on from here.')
  else if (error instanceof LeaseHeld) steps.say(`\nAnother one is at it: ${error.message}.`)
  else steps.fail(error)
  process.exitCode = error instanceof Interrupted ? 130 : 1
} finally {
  context.redis.disconnect()
  await context.elasticsearch.close()
  await context.mysql.end()
}
