import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { createPool } from '../mysql/client.ts'
import { seed } from './seed.ts'
import { DEFAULT_PRODUCTS } from './size.ts'

const PROGRESS_MS = 100

const { values } = parseArgs({ options: { products: { type: 'string' }, json: { type: 'boolean' } } })
const products = Number(values.products ?? DEFAULT_PRODUCTS)
if (!Number.isInteger(products) || products < 1) throw new Error('--products takes a whole number from 1')

const pool = createPool(readConfig(process.env).mysql, 1)
const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())

let told = 0
const onProgress = (done: number, total: number) => {
  if (Date.now() - told < PROGRESS_MS && done < total) return
  told = Date.now()
  console.log(JSON.stringify({ progress: { done, total, label: 'products' } }))
}

const began = performance.now()
const result = await seed(pool, { products, onProgress, signal: stop.signal })
const seconds = Math.round(performance.now() - began) / 1000
await pool.end()
if (stop.signal.aborted) process.exitCode = 1
console.log(values.json ? JSON.stringify({ ...result, seconds }) : sentence(result))

function sentence({ products, added }: { products: number; added: number }): string {
  if (stop.signal.aborted) return `stopped at ${products} products; the next run goes on from there`
  return added > 0 ? `${products} products, ${added} new, in ${seconds} s` : `${products} products, all there`
}
