import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import PostalMime from 'postal-mime'
import { inTransaction } from '../infra/mysql/client.ts'
import { createLogger } from '../infra/telemetry/logger.ts'
import { createMailer } from '../services/mail/index.ts'
import { openInbox } from '../services/mail-catcher/inbox.ts'
import { catchMails } from '../services/mail-catcher/smtp.ts'
import { readTicket, recordStep, writeOrder } from '../services/orders/index.ts'
import { freshDatabase, freshRedis } from '../test/real-servers.ts'
import { sampleJob as job } from '../test/sample-job.ts'
import { sampleOrder } from '../test/sample-order.ts'
import type { WorkerContext } from './context.ts'
import { Later } from './runner.ts'
import { sendMail } from './send-mail.ts'

const { pool } = await freshDatabase()
const { redis } = await freshRedis()
const log = createLogger('test', 'silent')
const inbox = openInbox(redis)
const smtpPort = await freePort()
const catcher = await catchMails(inbox, { host: '127.0.0.1', port: smtpPort }, log)
const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from: 'Shop <shop@shop.example>' })
after(async () => {
  mailer.close()
  await catcher.close()
})
const context = {
  mysql: pool,
  redis,
  mailer,
  config: { origin: 'http://shop', payments: { withinMs: 45 * 60_000 } },
} as WorkerContext

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
async function placed(key: string, ...steps: ('authorise' | 'capture' | 'confirm' | 'invoice')[]) {
  const order = { ...sampleOrder(key, [{ sku: 'A', quantity: 2 }]), placedAt: new Date().toISOString() }
  await inTransaction(pool, async sql => {
    await writeOrder(sql, order, 'done')
    for (const step of steps) await recordStep(sql, order.id, step, 'done')
  })
  return order
}
const newest = async () => PostalMime.parse((await inbox.all())[0]?.raw ?? '')

test('the mail speaks the language of the order, as HTML and as text, and what customers type stays text', async () => {
  const order = await placed('one', 'authorise', 'capture', 'confirm', 'invoice')
  await sendMail.handle({ order: order.id, what: 'confirmed' }, context, job)
  const mail = await newest()
  assert.match(mail.subject ?? '', /^Je bestelling M-.* is bevestigd$/)
  assert.deepEqual(mail.to, [{ name: '李 <b>', address: "o'neil+tag@xn--bcher-kva.example" }])
  assert.ok(mail.html?.includes('李 &lt;b'))
  assert.ok(mail.text?.includes('李 <b>'))
  const invoice = `http://shop/nl/orders/${order.ticket}/invoice.pdf`
  assert.ok(mail.html?.includes(invoice) && mail.text?.includes(invoice))
  assert.equal(mail.messageId, `<${order.id}.confirmed@shop.example>`)
  assert.equal((await readTicket(redis, order.ticket))?.steps.mail, 'done')
  await sendMail.handle({ order: order.id, what: 'confirmed' }, context, job)
  assert.equal((await inbox.all()).length, 1)
})

test('the mail waits for the invoice that it links to', async () => {
  const order = await placed('two', 'authorise', 'capture', 'confirm')
  await assert.rejects(sendMail.handle({ order: order.id, what: 'confirmed' }, context, job), Later)
})

test('a declined card is told, and until when another may be tried', async () => {
  const order = await placed('three')
  await sendMail.handle({ order: order.id, what: 'declined' }, context, job)
  const { subject, text } = await newest()
  assert.match(subject ?? '', /geweigerd/)
  const until = new Date(Date.parse(order.placedAt) + 45 * 60_000)
  assert.ok(
    text?.includes(until.toLocaleTimeString('nl-NL', { timeStyle: 'short', timeZone: 'Europe/Amsterdam' })),
  )
})

for (const [why, failed, data, what, words] of [
  ['not paid in time', 'authorise', { reason: 'expired' }, 'cancelled', /niet op tijd betaald/],
  ['no card was taken', 'authorise', { reason: 'declined' }, 'cancelled', /elke kaart geweigerd/],
  ['let go before the money came', 'capture', undefined, 'cancelled', /kwam te laat/],
  ['paid, and sold out', 'confirm', undefined, 'refunded', /Het hele bedrag van €\s24,95 gaat terug/],
] as const)
  test(`an order that ended says why, and what happens to the money: ${why}`, async () => {
    const order = await placed(why)
    const way = ['authorise', 'capture', 'confirm'] as const
    await inTransaction(pool, async sql => {
      for (const step of way.slice(0, way.indexOf(failed))) await recordStep(sql, order.id, step, 'done')
      await recordStep(sql, order.id, failed, 'failed', data)
    })
    await sendMail.handle({ order: order.id, what }, context, job)
    const { text, html } = await newest()
    assert.match(text ?? '', words)
    assert.match(html ?? '', words)
    assert.equal(/niets afgeschreven/.test(text ?? ''), what !== 'refunded')
  })

test('an order that the books refused says so, and that nothing was taken', async () => {
  const order = { ...sampleOrder('refused', [{ sku: 'A', quantity: 2 }]), placedAt: new Date().toISOString() }
  await inTransaction(pool, sql => writeOrder(sql, order, 'failed'))
  await sendMail.handle({ order: order.id, what: 'cancelled' }, context, job)
  const { subject, text, html } = await newest()
  assert.match(subject ?? '', /geannuleerd/)
  for (const body of [text, html])
    assert.match(body ?? '', /bleek er niet te zijn.* Er is niets afgeschreven/)
})
