import { superviseChannel } from '../../infra/rabbitmq/supervised-channel.ts'
import { assertTopology, bulkOf } from '../../infra/rabbitmq/topology.ts'
import { consumers, type EventName, events, hasBulk } from '../../services/events.ts'
import { type Consumption, consume } from './consume.ts'
import { showStatus } from './status.ts'
import type { Tools } from './tools.ts'
import { workOn } from './work.ts'
import type { AnyWorker, Running } from './worker.ts'

const BULK_SHARE = 4
/** Below what supervisors wait before they kill; what is not done by then is delivered again. */
const LONGEST_DRAIN_MS = 15_000

/**
 * Runs one worker: checks each payload, gives it a deadline, acknowledges what succeeded. A failure waits its turn in
 * the retry ladder and is a dead letter when that is used up; what can never succeed is one at once. Throws when the
 * worker is not what services/events.ts says.
 */
export function runWorker<N extends EventName, Context>(
  worker: AnyWorker<N, Context>,
  context: Context,
  given: Tools,
): Running {
  const { name, message, prefetch } = worker
  if (!(events[message].consumers as readonly string[]).includes(name))
    throw new Error(`services/events.ts does not name ${name} as a consumer of ${message}`)
  const tools = { ...given, log: given.log.child({ worker: name }) }
  const queues = [{ queue: name, prefetch }]
  if (hasBulk(message))
    queues.push({ queue: bulkOf(name), prefetch: Math.max(1, Math.floor(prefetch / BULK_SHARE)) })
  const work = workOn(worker, context, tools)
  const batch = 'batch' in worker ? worker.batch : { size: 1, waitMs: 0 }
  let consumption: Consumption | undefined

  const status = showStatus(name, tools, () => consumption?.held() ?? 0)
  const supervised = superviseChannel({
    url: tools.url,
    name,
    log: tools.log,
    async setup(channel, lost, connection) {
      // Its own queues alone: the publisher sees to those that it fills, and a broker that has just started is slow.
      await assertTopology(
        connection,
        consumers.filter(consumer => consumer.name === name),
      )
      consumption = await consume({ channel, lost, queues, batch, work, status, publisher: tools.publisher })
    },
  })

  return {
    check() {
      if (!supervised.isOpen()) throw new Error(`${name} does not consume`)
    },
    async drain() {
      const last = supervised.isOpen() ? consumption?.drain(LONGEST_DRAIN_MS) : undefined
      await last?.catch(error => tools.log.warn({ reason: error.message }, 'not drained'))
      await supervised.close()
      await status.end()
    },
  }
}
