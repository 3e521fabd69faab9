import { subscribe } from 'node:diagnostics_channel'
import { connect } from 'amqplib'
import { readConfig } from '../../infra/config.ts'
import { createPool } from '../../infra/mysql/client.ts'
import type { CrashPoint } from './schedule.ts'

/**
 * `node test/chaos/worker.ts GROUP`: the shop's own workers, in a process that kills itself by SIGKILL at the point that
 * its parent names. It takes hold where the libraries meet the servers, so that the workers are as they are shipped.
 */
let point: CrashPoint | undefined
let passed = 0
process.on('message', (next: CrashPoint) => {
  point = next
  passed = 0
})
process.on('disconnect', () => process.exit(0))

function reach(step: CrashPoint['step']): void {
  if (point?.step === step && ++passed === point.nth) process.kill(process.pid, 'SIGKILL')
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a library's method takes and gives
type Method = (this: unknown, ...args: any[]) => any
function around(prototype: object, name: string, wrap: (method: Method) => Method): void {
  const methods = prototype as Record<string, Method>
  const method = methods[name]
  if (!method) throw new Error(`there is no ${name} to take hold of`)
  methods[name] = wrap(method)
}

const config = readConfig(process.env)
await takeHoldOfMysql()
await takeHoldOfRabbitmq()
subscribe('undici:request:create', message => {
  if ((message as { request: { method: string } }).request.method === 'PURGE') reach('purge')
})
process.send?.('ready')
// Ends when the workers have drained; the line to the parent would keep this process alive.
await import('../../workers/index.ts')
process.disconnect?.()

async function takeHoldOfMysql() {
  const pool = createPool(config.mysql, 1)
  const connection = await pool.getConnection()
  around(
    Object.getPrototypeOf(connection),
    'commit',
    commit =>
      async function (this: unknown) {
        reach('commit')
        await commit.call(this)
        reach('committed')
      },
  )
  connection.release()
  await pool.end()
}

async function takeHoldOfRabbitmq() {
  const connection = await connect(config.rabbitmq.url)
  const prototype = Object.getPrototypeOf(await connection.createConfirmChannel())
  around(
    prototype,
    'publish',
    publish =>
      function (this: unknown, exchange, key, content, options, confirmed) {
        reach('publish')
        const answer = publish.call(this, exchange, key, content, options, (error: Error | null) => {
          reach('confirm')
          confirmed?.(error)
        })
        setImmediate(reach, 'sent')
        return answer
      },
  )
  around(
    prototype,
    'consume',
    consume =>
      function (this: unknown, queue, onMessage) {
        return consume.call(this, queue, (message: unknown) => {
          reach('handle')
          onMessage(message)
        })
      },
  )
  around(
    prototype,
    'ack',
    ack =>
      function (this: unknown, message) {
        reach('ack')
        ack.call(this, message)
        setImmediate(reach, 'acked')
      },
  )
  await connection.close()
}
