import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createRedis, untilReady } from '../infra/redis/client.ts'
import {
  markTicket,
  type Order,
  type Outcome,
  type StepName,
  type TicketPayment,
  tellPayment,
} from '../services/orders/index.ts'
import { newVisitor as newcomer, openBrowser } from './browser.ts'
import { checkPage } from './check-page.ts'
import { config } from './real-servers.ts'
import { sampleOrder } from './sample-order.ts'
import { until } from './until.ts'

/** A ticket is made of Redis alone, so each state that an order may be in is put there and looked at. */
const browser = await openBrowser()
/** A machine that is busy with other things takes its time. */
async function newVisitor(...options: Parameters<typeof newcomer>): ReturnType<typeof newcomer> {
  const visitor = await newcomer(...options)
  visitor.page.setDefaultTimeout(LONG_MS)
  return visitor
}
const LONG_MS = 90_000
const redis = createRedis(config.redis)
await untilReady(redis)
after(() => redis.disconnect())

const found = await fetch(`${config.origin}/api/products?limit=48&sort=rating`)
const { products } = (await found.json()) as {
  products: { id: number; variants: { sku: string; availability: string }[] }[]
}
const thing = products.find(({ variants }) => variants[0]?.availability === 'in_stock') ?? assert.fail()
const sku = thing.variants[0]?.sku ?? ''

/** An order that goes no further than this; nobody but its ticket knows of it. */
async function ticket(
  steps: [StepName, Outcome, string?][],
  payment?: TicketPayment,
  more: Partial<Order> = {},
): Promise<string> {
  const order = {
    ...sampleOrder(randomUUID(), [{ sku, quantity: 2, product: thing.id }]),
    market: 'en' as const,
    locale: 'en' as const,
    placedAt: new Date().toISOString(),
    ...more,
  }
  for (const [step, outcome, note] of [['stock', 'done'] as const, ...steps].filter(
    ([step], index, all) => index === all.findLastIndex(([other]) => other === step),
  ))
    await markTicket(redis, order, step, outcome, note)
  if (payment) await tellPayment(redis, order.ticket, payment)
  return `${config.origin}/${order.market}/orders/${order.ticket}`
}

const paid: [StepName, Outcome][] = [
  ['authorise', 'done'],
  ['capture', 'done'],
]
const endings: [string, [StepName, Outcome, string?][], string, RegExp][] = [
  [
    'not paid in time',
    [
      ['authorise', 'failed', 'expired'],
      ['release', 'done'],
    ],
    'Cancelled',
    /not paid in time.*Nothing was taken/,
  ],
  [
    'no card was taken',
    [
      ['authorise', 'failed', 'declined'],
      ['release', 'done'],
    ],
    'Cancelled',
    /declined every card.*Nothing was taken/,
  ],
  [
    'let go before the money came',
    [
      ['authorise', 'done'],
      ['capture', 'failed'],
      ['void', 'done'],
      ['release', 'done'],
    ],
    'Cancelled',
    /came too late.*Nothing was taken/,
  ],
  [
    'paid and sold out',
    [...paid, ['confirm', 'failed'], ['refund', 'done'], ['release', 'done']],
    'Cancelled, money given back',
    /whole sum goes back to your card/,
  ],
  ['never there', [['stock', 'failed']], 'Cannot be delivered', /Nothing was taken/],
]

for (const [what, steps, state, text] of endings)
  test(`an order that ended says why, what becomes of the money, and leads on: ${what}`, async () => {
    const url = await ticket(steps)
    for (const width of [390, 768, 1440]) {
      const { page, problems } = await newVisitor(browser, { width })
      await page.goto(url)
      assert.equal(await page.locator('.ticket-head .stock').textContent(), state)
      assert.match((await page.locator('.ticket-head').textContent()) ?? '', text)
      assert.doesNotMatch((await page.locator('.ticket-head').textContent()) ?? '', /Thank you/)
      await checkPage(page, what)
      if (width > 390) continue
      await page.getByRole('button', { name: 'Put these things in your cart again' }).click()
      await page.waitForURL(/cart/)
      await page.getByText('They are in your cart again.').waitFor()
      assert.equal(await page.locator('.cart-line input[name="quantity"]').inputValue(), '2')
      // Back and once more: as many as before.
      await page.goto(url)
      await page.getByRole('button', { name: 'Put these things in your cart again' }).click()
      await page.waitForURL(/cart/)
      assert.equal(await page.locator('.cart-line input[name="quantity"]').inputValue(), '2')
      assert.deepEqual(problems, [])
    }
  })

for (const [what, steps, state] of [
  ['promised', [['authorise', 'done']], 'Payment promised'],
  ['paid', paid, 'Payment received'],
  ['given up after it was paid', [...paid, ['confirm', 'failed']], 'Being cancelled'],
  [
    'confirmed',
    [...paid, ['confirm', 'done'], ['mail', 'done'], ['invoice', 'done', 'BL-000001']],
    'Confirmed',
  ],
] as [string, [StepName, Outcome, string?][], string][])
  test(`the ticket of an order that is ${what}`, async () => {
    const { page } = await newVisitor(browser, { width: 390 })
    await page.goto(await ticket(steps))
    assert.equal(await page.locator('.ticket-head .stock').textContent(), state)
    await checkPage(page, what)
  })

test('the goods are kept until a time that is said, and the clock shows how long that is', async () => {
  const placed = Date.now() - 40 * 60_000
  const placedAt = new Date(placed).toISOString()
  const url = await ticket([], { attempt: 1, state: 'declined' }, { placedAt })
  const time = new Date(placed + config.payments.withinMs).toLocaleTimeString('en-GB', {
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  })
  const { page, problems } = await newVisitor(browser)
  await page.goto(url)
  await page.locator('.kept', { hasText: `We keep your goods until ${time}` }).waitFor()
  const left = page.getByRole('timer')
  const first = (await left.textContent()) ?? ''
  assert.match(first, /^(5:00|4:\d\d)$/)
  await until('the clock goes', async () => (await left.textContent()) !== first, LONG_MS)
  await checkPage(page, 'ticket with a clock')
  assert.deepEqual(problems, [])
  const plain = await newVisitor(browser, { javaScriptEnabled: false })
  await plain.page.goto(url)
  await plain.page.locator('.kept', { hasText: time }).waitFor()
  assert.equal(await plain.page.getByRole('timer').isVisible(), false)
})

test('a wrong card number keeps its page and its message while the order is followed', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(await ticket([], { attempt: 1, state: 'declined' }))
  await page.fill('#card', '4242 4242 4242 4241')
  const followed = page.waitForResponse(answer => answer.url().includes('/api/tickets/'))
  await page.locator('.ticket-payment button').click()
  await page.locator('#card-error', { hasText: 'demo' }).waitFor()
  await followed
  await page.locator('#card:focus').waitFor()
  await page.keyboard.type('4242')
  assert.equal(await page.locator('#card').inputValue(), '4242')
  // The address of the form, asked for by itself, leads to the order.
  await page.goto(page.url())
  assert.doesNotMatch(page.url(), /payment/)
})

test('the numbers of the demo are listed where a card is asked for', async () => {
  const { page } = await newVisitor(browser)
  await page.goto(await ticket([], { attempt: 1, state: 'declined' }))
  await page.getByText('Other numbers to try').click()
  assert.equal(await page.locator('.demo-cards dt').count(), 7)
  await page.getByText('4000 0000 0000 0341').waitFor()
})
