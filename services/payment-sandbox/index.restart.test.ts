import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { config, freshRedis } from '../../test/real-servers.ts'
import { until } from '../../test/until.ts'
import { createHttpPayments, isSigned, SIGNATURE_HEADER } from '../payments/index.ts'

const LONG_MS = 60_000
const { url: redisUrl } = await freshRedis()
const { secret } = config.payments

/** The shop's end of the webhooks: what came, and whether it was signed. It is away for the first one. */
const heard: { id: string; key: string; signed: boolean }[] = []
let refuse = 1
const shop = createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  const header = String(request.headers[SIGNATURE_HEADER])
  if (refuse-- > 0) return void response.writeHead(503).end()
  heard.push({ ...JSON.parse(body), signed: isSigned(secret, body, header) })
  response.end()
})
await new Promise<void>(resolve => shop.listen(0, '127.0.0.1', resolve))
after(() => shop.close().closeAllConnections())
const portOf = (server: typeof shop) => (server.address() as AddressInfo).port

const port = await freePort()
const bank = createHttpPayments({ url: `http://127.0.0.1:${port}`, secret })
let running: ChildProcess | undefined
after(() => running?.kill('SIGKILL'))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const free = portOf(server)
  await new Promise(resolve => server.close(resolve))
  return free
}
async function start(): Promise<void> {
  running = spawn(process.execPath, ['services/payment-sandbox/index.ts'], {
    env: {
      ...process.env,
      REDIS_URL: redisUrl,
      PAYMENTS_PORT: String(port),
      PAYMENTS_WEBHOOK_URL: `http://127.0.0.1:${portOf(shop)}/`,
      LOG_LEVEL: 'silent',
    },
    stdio: 'inherit',
  })
  await until('the bank opens', async () => (await bank.status('none')).status === 'none', LONG_MS)
}
async function kill(): Promise<void> {
  const gone = running && once(running, 'exit')
  running?.kill('SIGKILL')
  await gone
}
const charge = (token: string) => ({
  amount: 1_000,
  currency: 'EUR',
  token,
  returnUrl: 'http://localhost/en',
})

test('a bank that dies in the middle knows everything afterwards, and still tells what it had to tell', async () => {
  await start()
  const promised = await bank.authorise('one-1', charge('sandbox-success'))
  const asked = await bank.authorise('two-1', charge('sandbox-late'))
  assert.deepEqual([promised.status, asked.status], ['authorised', 'pending'])
  await bank.authorise('three-1', charge('sandbox-redirect'))
  await kill()
  await assert.rejects(bank.status('one-1'))
  await start()
  assert.deepEqual(await bank.authorise('one-1', charge('sandbox-success')), promised)
  assert.equal((await bank.capture('one-1')).status, 'captured')
  await kill()
  await start()
  assert.equal((await bank.capture('one-1')).status, 'captured')
  assert.equal((await bank.void('one-1')).status, 'captured')
  assert.equal((await bank.refund('one-1')).status, 'refunded')
  assert.equal((await bank.refund('one-1')).status, 'refunded')
  assert.equal((await bank.status('three-1')).status, 'redirect')
  // The first word is not taken and comes again.
  await until('the late yes', async () => heard.some(({ key }) => key === 'two-1'), LONG_MS)
  assert.equal((await bank.status('two-1')).status, 'authorised')
  assert.ok(heard.every(({ signed }) => signed))
})

test('a bank that says the same three times says it under three names, and one payment', async () => {
  const first = await bank.authorise('four-1', charge('sandbox-duplicate'))
  assert.deepEqual(await bank.authorise('four-1', charge('sandbox-duplicate')), first)
  const words = await until(
    'three words',
    async () => {
      const said = heard.filter(({ key }) => key === 'four-1')
      return said.length >= 3 && said
    },
    LONG_MS,
  )
  assert.deepEqual(new Set(words.map(({ id }) => id)).size, 3)
})
