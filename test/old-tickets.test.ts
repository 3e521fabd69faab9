import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createBlockingRedis, untilReady } from '../infra/redis/client.ts'
import { keys } from '../infra/redis/keys.ts'
import { buy, newGuest } from './buyers/buy.ts'
import { openDoor } from './buyers/shop-door.ts'
import { config } from './real-servers.ts'
import { until } from './until.ts'

/** What Redis has put away of an order is there all the same for who has its ticket. */
const LONG_MS = 90_000
const redis = createBlockingRedis(config.redis)
const { ask, close } = openDoor(config.origin, 4)
await untilReady(redis, 60_000)
after(async () => {
  redis.disconnect()
  await close()
})

/** Some thing that is in stock. */
async function something(): Promise<{ product: number; sku: string }> {
  const { products } = JSON.parse((await ask('/api/products?limit=48&sort=price')).text)
  for (const { id } of products.toReversed()) {
    const { variants } = JSON.parse((await ask(`/api/products/${id}/stock`)).text)
    const found = variants.find(({ stock }: { stock: number }) => stock >= 2)
    if (found) return { product: id, sku: found.sku }
  }
  return assert.fail('nothing is in stock')
}

test('an order that Redis has forgotten is shown again, and so is its invoice', async () => {
  const told = await buy(ask, 'api', newGuest(await something()))
  const ticket = told.outcome === 'accepted' ? told.ticket : assert.fail(told.outcome)
  const state = () => ask(`/api/tickets/${ticket}`)
  const papers = async () => {
    const { text } = await state()
    const ended = (JSON.parse(text).steps ?? []).map(({ step }: { step: string }) => step)
    return ended.includes('invoice') && ended.includes('mail') && text
  }
  const before = await until('the order has its papers', papers, LONG_MS)
  await redis.del(keys.ticket(ticket), keys.invoice(ticket), keys.ticketFound(ticket))
  const again = await until('it is brought', async () => {
    const { status, text } = await state()
    return status === 200 && text
  })
  const shown = (text: string) => {
    const { steps, ...order } = JSON.parse(text)
    return {
      ...order,
      steps: steps.map(({ step, outcome }: Record<string, string>) => `${step} ${outcome}`).sort(),
    }
  }
  assert.deepEqual(shown(again), shown(before))
  const invoice = await until('the invoice is brought', async () => {
    const { status, text } = await ask(`/en/orders/${ticket}/invoice.pdf`)
    return status === 200 && text
  })
  assert.ok(invoice.startsWith('%PDF-'))
})

test('a ticket that nobody has is none', async () => {
  const { status } = await until('somebody has looked', async () => {
    const answer = await ask(`/api/tickets/${'n'.repeat(43)}`)
    return answer.status !== 503 && answer
  })
  assert.equal(status, 404)
})
