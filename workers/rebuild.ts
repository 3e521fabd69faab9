import { parseArgs } from 'node:util'
import { readConfig } from '../infra/config.ts'
import { createElasticsearch } from '../infra/elasticsearch/client.ts'
import { Interrupted, interruptSignal } from '../infra/local/interrupt.ts'
import { Steps } from '../infra/local/steps.ts'
import { createPool } from '../infra/mysql/client.ts'
import { LeaseHeld } from '../infra/mysql/lease.ts'
import { createBlockingRedis } from '../infra/redis/client.ts'
import { rebuildElasticsearch } from './rebuild-elasticsearch.ts'
import { rebuildRedis } from './rebuild-redis.ts'

/** `npm run rebuild -- elasticsearch [--drop-old] | redis`: makes a copy anew from MySQL while the shop goes on. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'drop-old': { type: 'boolean', default: false } },
})
const rebuilds = { elasticsearch: rebuildElasticsearch, redis: rebuildRedis }
const rebuild = rebuilds[positionals[0] as keyof typeof rebuilds]
if (!rebuild || positionals.length > 1 || (values['drop-old'] && positionals[0] !== 'elasticsearch')) {
  console.error('Usage: npm run rebuild -- elasticsearch [--drop-old] | redis')
  process.exit(2)
}
const config = readConfig(process.env)
const steps = new Steps()
const context = {
  config,
  mysql: createPool(config.mysql),
  redis: createBlockingRedis(config.redis),
  elasticsearch: createElasticsearch(config.elasticsearch),
}
try {
  await rebuild(context, steps, interruptSignal(), values['drop-old'])
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
