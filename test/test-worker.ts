import { after } from 'node:test'
import { createPublisher } from '../infra/rabbitmq/publisher.ts'
import { createMetrics } from '../infra/telemetry/inner-server.ts'
import { createLogger, type Logger } from '../infra/telemetry/logger.ts'
import { consumers } from '../services/events.ts'
import { type Running, runWorker, type Worker } from '../workers/runner.ts'
import { freshBroker } from './real-servers.ts'
import { until } from './until.ts'

type Changed = Worker<'product.changed', object>
type Tools = Parameters<typeof runWorker>[2]

/** A broker of the test's own, and workers of `product.changed` on it that do what the test wants. */
export async function workersOnFreshBroker(
  more: Partial<Tools> = {},
  log: Logger = createLogger('test', 'silent'),
) {
  const { url, manage } = await freshBroker()
  const publisher = createPublisher({ url }, 'test', log, consumers)
  const started: Running[] = []
  after(async () => {
    for (const worker of started) await worker.drain()
    await publisher.close()
  })
  await publisher.opened

  async function run(handle: Changed['handle'], about: Partial<Changed> = {}): Promise<Running> {
    const worker: Changed = {
      name: 'project-product',
      message: 'product.changed',
      prefetch: 4,
      deadlineMs: 5_000,
      handle,
      ...about,
    }
    const running = runWorker(worker, {}, { url, publisher, metrics: createMetrics('test'), log, ...more })
    started.push(running)
    await until('consumes', async () => running.check() ?? true)
    return running
  }
  return { url, manage, publisher, run, log }
}
