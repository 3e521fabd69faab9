import { after } from 'node:test'
import { type Config, readConfig } from '../infra/config.ts'
import { makeBroker, makeDatabase, makeRedis } from './corners.ts'

/**
 * Corners of the running servers that belong to one test file alone and are gone after it: a database, a Redis
 * database, a RabbitMQ virtual host. The environment is that of the stack that `npm test` started.
 */
export const config: Config = readConfig(process.env)

/** A migrated, empty database. */
export const freshDatabase = () => goneAfter(makeDatabase(config))

/** An empty Redis database; the number is the file's own, 1 to 63, since there are no names. */
export const freshRedis = (number: number) => goneAfter(makeRedis(config, number))

/** A virtual host without any queue or exchange of the shop; `manage` calls the broker's management API in it. */
export const freshBroker = () => goneAfter(makeBroker(config))

async function goneAfter<T extends { discard(): Promise<unknown> }>(making: Promise<T>): Promise<T> {
  const corner = await making
  after(async () => {
    await corner.discard()
  })
  return corner
}
