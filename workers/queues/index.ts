import { createInterface } from 'node:readline/promises'
import { readConfig } from '../../infra/config.ts'
import { readCommandLine, refuseCommandLine } from '../../infra/local/command-line.ts'
import { createPool } from '../../infra/mysql/client.ts'
import { deadQueueOf } from '../../infra/rabbitmq/topology.ts'
import { createRedis, untilReady } from '../../infra/redis/client.ts'
import { readJobStatus, writeJobStatus } from '../../infra/redis/job-status.ts'
import { consumers } from '../../services/events.ts'
import { purgeQueue, replay } from './dead-letters.ts'
import { printReport } from './print.ts'
import { reportQueues } from './report.ts'
import { watchJobs } from './watch-jobs.ts'

const USAGE = `npm run queues [-- --json]                        depth, rate, oldest, dead letters with reasons
npm run queues -- replay CONSUMER --id ID | --all  sends dead letters back, and waits for what becomes of them
npm run queues -- purge QUEUE [--yes]              throws away what waits in a queue; asks first
Consumers: ${consumers.map(({ name }) => name).join(', ')}; their dead letters are in ${deadQueueOf('CONSUMER')}.`

const { values, positionals } = readCommandLine(
  USAGE,
  {
    all: { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    id: { type: 'string' },
  },
  true,
)
const config = readConfig(process.env)
const say = (text: string, value: object) => console.log(values.json ? JSON.stringify(value) : text)

const [command = 'show', queue = ''] = positionals
const commands: Record<string, () => Promise<boolean>> = { show, replay: replayLetters, purge }
const run = commands[command]
if (!run) refuseCommandLine(USAGE, `There is no "${command}".`)
process.exitCode = (await run()) ? 0 : 1

async function show(): Promise<boolean> {
  return withServers(async (redis, mysql) => {
    const report = await reportQueues(config, redis, mysql)
    say(printReport(report), report)
    return true
  })
}

async function replayLetters(): Promise<boolean> {
  const consumer = consumers.find(({ name }) => name === queue || deadQueueOf(name) === queue)?.name
  if (!consumer) refuseCommandLine(USAGE, queue ? `There is no consumer "${queue}".` : 'Of which consumer?')
  if ((values.id === undefined) !== values.all) refuseCommandLine(USAGE, 'One by --id, or --all?')
  return withServers(async redis => {
    const sent = await replay(config.rabbitmq.url, consumer, values.id, token =>
      writeJobStatus(redis, token, { state: 'waiting' }),
    )
    if (sent.length === 0) {
      say(`No such dead letter of ${consumer}.`, { replayed: 0 })
      return values.all
    }
    const states = await watchJobs(sent, token => readJobStatus(redis, token))
    const lines = states.map(({ id, state, error }) => `${id}: ${state}${error ? `, ${error}` : ''}`)
    say([`${sent.length} replayed`, ...lines].join('\n'), { replayed: sent.length, states })
    return states.every(({ state }) => state === 'complete')
  })
}

async function purge(): Promise<boolean> {
  if (!queue) refuseCommandLine(USAGE, 'Which queue?')
  if (!values.yes && !(await agreed(`This throws away what waits in ${queue}, for good. Go on? [y/N] `))) {
    console.error('Nothing was done.')
    return false
  }
  const count = await purgeQueue(config.rabbitmq.url, queue)
  if (count === undefined) refuseCommandLine(USAGE, `There is no queue "${queue}".`)
  say(`${count} thrown away`, { purged: count })
  return true
}

/** No answer, as from a script without a terminal, is a no. */
async function agreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<string>(resolve => terminal.once('close', () => resolve('')))
  const answer = await Promise.race([terminal.question(question), closed])
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

async function withServers<T>(
  work: (redis: ReturnType<typeof createRedis>, mysql: ReturnType<typeof createPool>) => Promise<T>,
): Promise<T> {
  const redis = createRedis(config.redis)
  const mysql = createPool(config.mysql, 2)
  try {
    await untilReady(redis)
    return await work(redis, mysql)
  } finally {
    redis.disconnect()
    await mysql.end()
  }
}
