import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type ClientRequest, get } from 'node:http'
import { cpus, loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../../infra/config.ts'
import { portOf } from '../../infra/ports.ts'
import { createBlockingRedis, untilReady } from '../../infra/redis/client.ts'
import { moveStock, readProductStock } from '../../services/stock/index.ts'

const STREAMS = 10_000
/** What the gateway may keep open here; the rest must be told to poll. */
const CAP = 9_500
const AT_ONCE = 200
const CHANGES = 5
const LONGEST_MS = 120_000

/** The last that a gateway of this machine may have: beside those of the shop, which go on undisturbed. */
const GATEWAY = 7

/**
 * `npm run bench -- feed`: ten thousand live streams of one product, opened against a gateway of the bench's own, which
 * takes 9,500: memory a stream, how long a change takes to reach the last, and what the others are answered.
 */
export async function benchFeed(config: Config): Promise<Record<string, number | string>> {
  const shopPort = Number(new URL(config.origin).port || 80)
  const port = portOf('gateway', shopPort, GATEWAY)
  // `env` becomes the process that it starts: the shop's environment, but for these.
  const settings = [
    `GATEWAY_PORT=${port}`,
    `INNER_PORT=${portOf('gatewayInner', shopPort, GATEWAY)}`,
    `STREAMS_MAX=${CAP}`,
  ]
  const command = [process.execPath, ...process.execArgv, 'services/gateway/index.ts']
  const gateway = spawn('/usr/bin/env', [...settings, ...command], { stdio: ['ignore', 'ignore', 'inherit'] })
  const redis = createBlockingRedis(config.redis)
  const open: ClientRequest[] = []
  try {
    await Promise.all([untilReady(redis), untilAnswers(port)])
    const { id, sku } = await aProduct(port)
    const before = memory(gateway.pid)
    const statuses = new Map<number, number>()
    let events = 0
    for (let n = 0; n < STREAMS; n += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          const status = await stream(port, id, open, () => events++)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
        }),
      )
    const streams = statuses.get(200) ?? 0
    await until(() => events >= streams)
    const kilobytes = (memory(gateway.pid) - before) / streams
    const times: number[] = []
    for (let n = 0; n < CHANGES; n++) {
      events = 0
      const began = performance.now()
      await moveStock(redis, {
        id: crypto.randomUUID(),
        kind: 'adjust',
        lines: [{ sku, delta: n % 2 ? -1 : 1 }],
        rememberSeconds: 60,
      })
      await until(() => events >= streams)
      times.push(performance.now() - began)
    }
    const result = {
      machine: `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
      asked: STREAMS,
      streams,
      toldToPoll: statuses.get(204) ?? 0,
      other: STREAMS - streams - (statuses.get(204) ?? 0),
      kilobytesAStream: Math.round(kilobytes * 10) / 10,
      millisecondsToTheLast: Math.round(times.toSorted((a, b) => a - b)[Math.floor(CHANGES / 2)] ?? 0),
      sum: (await readProductStock(redis, [id]))?.get(id)?.stock ?? -1,
    }
    for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(24)}${value}`)
    return result
  } finally {
    for (const request of open) request.destroy()
    gateway.kill('SIGTERM')
    redis.disconnect()
  }
}

/** Resident memory in KB. */
const memory = (pid = 0) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN)

/** Opens one stream; resolves to the status of the answer. */
function stream(port: number, id: number, open: ClientRequest[], onEvent: () => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(
      {
        host: '127.0.0.1',
        port,
        path: `/api/products/${id}/stock`,
        headers: { accept: 'text/event-stream' },
        agent: false,
      },
      answer => {
        resolve(answer.statusCode ?? 0)
        answer.on('error', () => {})
        answer.on('data', (part: Buffer) => part.includes('data:') && onEvent())
      },
    )
    request.on('error', reject)
    open.push(request)
  })
}

async function aProduct(port: number): Promise<{ id: number; sku: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/products?limit=1&sort=newest`, {
    signal: AbortSignal.timeout(10_000),
  })
  const { products } = (await answer.json()) as { products: { id: number; variants: { sku: string }[] }[] }
  const [product] = products
  if (!product?.variants[0]) throw new Error('The shop has no product.')
  return { id: product.id, sku: product.variants[0].sku }
}

const untilAnswers = (port: number) =>
  until(() =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )

async function until(probe: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; await delay(5)) if (await probe()) return
  throw new Error('not within two minutes')
}
