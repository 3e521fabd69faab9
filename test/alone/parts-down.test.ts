import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createPool } from '../../infra/mysql/client.ts'
import { createBlockingRedis, untilReady } from '../../infra/redis/client.ts'
import { newVisitor, openBrowser } from '../browser.ts'
import { wrongInBooks } from '../buyers/books.ts'
import { buy, type Guest, newGuest, type Thing } from '../buyers/buy.ts'
import { openDoor } from '../buyers/shop-door.ts'
import { config } from '../real-servers.ts'
import { notInContainers, servers } from '../stack.ts'
import { until } from '../until.ts'

/** The servers behind the shop are really stopped, one by one and together: who browses and buys goes on. */
const elsewhere = notInContainers('stops servers that run as processes of this machine')
const skip = { skip: elsewhere }
const LONG_MS = 60_000
const parts = elsewhere ? undefined : servers()
const { ask, close } = openDoor(config.origin, 4)
const redis = createBlockingRedis(config.redis)
const mysql = createPool(config.mysql, 2)
await untilReady(redis, 60_000)
after(async () => {
  redis.disconnect()
  await mysql.end()
  await close()
  await parts?.start('mariadb', 'redis', 'rabbitmq', 'elasticsearch')
})

const found = await until(
  'the shop answers',
  async () => {
    const { status, text } = await ask('/api/products?limit=48&sort=-price')
    return status === 200 && JSON.parse(text)
  },
  LONG_MS,
)
const goods: (Thing & { path: string })[] = found.products
  .filter(
    ({ variants: [first] }: { variants: { availability: string }[] }) => first?.availability === 'in_stock',
  )
  .map(({ id, url, variants: [first] }: { id: number; url: string; variants: { sku: string }[] }) => ({
    product: id,
    sku: first?.sku ?? '',
    path: new URL(url).pathname,
  }))
const next = () => goods.shift() ?? assert.fail('too few products in stock')

/** Pages that somebody has seen before. */
const seen = ['/en', '/en/c/sofas', ...goods.slice(0, 4).map(({ path }) => path)]
async function browse(): Promise<void> {
  for (const path of seen) assert.equal((await ask(path)).status, 200, path)
}
if (!elsewhere) for (let turn = 0; turn < 2; turn++) await browse()

/** Asks again under the same key, as a person would of a machine that is busy. */
const order = (guest: Guest = newGuest(next())): Promise<string> =>
  until(
    'the order is accepted',
    async () => {
      const told = await buy(ask, 'pages', guest)
      return told.outcome === 'accepted' && told.ticket
    },
    LONG_MS,
  )
const ticketOf = async (ticket: string) => JSON.parse((await ask(`/api/tickets/${ticket}`)).text)
const untilConfirmed = (...tickets: string[]) =>
  until(
    'all is confirmed, mailed and invoiced',
    async () => (await wrongInBooks({ mysql, redis }, tickets)).length === 0,
    LONG_MS,
  )

test('Elasticsearch is away: bought, confirmed, mailed and invoiced meanwhile', skip, async () => {
  await parts?.stop('elasticsearch')
  await browse()
  await untilConfirmed(await order())
})

test(
  'MySQL, RabbitMQ and Elasticsearch are away: one buys, and the ticket says what it waits for',
  skip,
  async () => {
    const browser = await openBrowser()
    const { page, problems } = await newVisitor(browser)
    page.setDefaultTimeout(LONG_MS)
    const thing = goods[0] ?? assert.fail('nothing is left')
    await Promise.all([parts?.stop('mariadb'), parts?.stop('rabbitmq')])
    await browse()
    await page.goto(config.origin + next().path)
    assert.equal(new URL(page.url()).pathname, thing.path)
    await page.locator('.add:visible button').click()
    await page.locator('.drawer[open] .cart-line').waitFor()
    await page.locator('.drawer').getByRole('link', { name: 'Check out' }).click()
    await page.waitForURL(/checkout/)
    const fields = {
      email: 'marije@example.com',
      name: 'Marije de Wit',
      street: 'Grote Markt 14',
      postcode: '8011pk',
      city: 'Zwolle',
      card: '4242 4242 4242 4242',
    }
    for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value)
    await page.locator('[name="do"][value="place"]').click()
    await page.waitForURL(/orders/)
    const first = page.url().split('/').at(-1) ?? ''
    const state = page.locator('.ticket-head .stock')
    assert.equal(await state.textContent(), 'Order received')
    const said = page.getByText('your order waits to be written into our books')
    // It is told so when it takes long: ten seconds.
    await until(
      'the ticket says what it waits for',
      async () => {
        await page.reload()
        return (await said.count()) > 0
      },
      LONG_MS,
    )

    // MySQL alone is not enough: without RabbitMQ nobody brings it the order.
    await parts?.start('mariadb', 'elasticsearch')
    const second = await order()
    assert.equal((await ticketOf(second)).state, 'accepted')
    await parts?.start('rabbitmq')
    await state.filter({ hasText: 'Confirmed' }).waitFor({ timeout: LONG_MS })
    await untilConfirmed(first, second)
    assert.deepEqual(problems, [])
  },
)

test('MySQL is away: accepted, and written down when it is back', skip, async () => {
  await parts?.stop('mariadb')
  await browse()
  const ticket = await order()
  assert.deepEqual((await ticketOf(ticket)).steps, [])
  await parts?.start('mariadb')
  await untilConfirmed(ticket)
})

test(
  'Redis is away: browsing goes on, buying says "back in a moment", and nothing is half done',
  skip,
  async () => {
    const thing = next()
    const guest = newGuest(thing)
    // Everything but the last click.
    const added = await ask('/en/cart/lines', {
      form: { product: String(thing.product), sku: thing.sku, quantity: '1' },
    })
    guest.cart = [added.headers['set-cookie'] ?? []].flat()[0]?.split(';')[0] ?? ''
    const opened = await ask('/en/checkout', { headers: { cookie: guest.cart } })
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(opened.text)?.[1] ?? ''
    guest.form = { key: field('key'), total: field('total') }
    const stockBefore = (await ask(`/api/products/${thing.product}/stock`)).text

    await parts?.stop('redis')
    await browse()
    const away = await ask('/en/cart', { headers: { cookie: guest.cart } })
    assert.equal(away.status, 503)
    assert.match(away.text, /Back in a moment/)
    const refused = await buy(ask, 'pages', guest)
    assert.deepEqual([refused.outcome, 'reason' in refused && refused.reason], ['no answer', 'place 503'])
    const cart = { form: { product: String(thing.product), sku: thing.sku, quantity: '1' } }
    assert.equal((await ask('/en/cart/lines', { ...cart, headers: { cookie: guest.cart } })).status, 503)

    await parts?.start('redis')
    const { lines } = await until('the cart is back', async () => {
      const token = guest.cart?.split('=')[1]
      const { status, text } = await ask(`/api/carts/${token}`)
      return status === 200 && JSON.parse(text)
    })
    assert.deepEqual(
      lines.map(({ quantity }: { quantity: number }) => quantity),
      [1],
    )
    const stock = await until('stock is told again', async () => {
      const { status, text } = await ask(`/api/products/${thing.product}/stock`)
      return status === 200 && text
    })
    assert.equal(stock, stockBefore)
    await untilConfirmed(await order(guest))
    const [orders] = await mysql.query('SELECT id FROM customer_order WHERE email = ?', [guest.email])
    assert.equal((orders as unknown[]).length, 1)
  },
)
