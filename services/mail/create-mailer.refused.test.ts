import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { createMailer } from './index.ts'

const address = "o'neil+tag@bücher.example"

test('a mail that is refused says why, and not whose it was: what a job fails of is written to the log', async () => {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onRcptTo: (to, _session, done) =>
      done(Object.assign(new Error(`<${to.address}>: no such user here`), { responseCode: 550 })),
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Shop <shop@shop.example>' })
  after(() => {
    mailer.close()
    server.close(() => {})
  })
  const mail = { id: 'x', to: { name: 'O’Neil', address }, subject: 's', html: '<p>h</p>', text: 't' }
  const failure = await mailer.send(mail).then(
    () => assert.fail('it was taken'),
    (error: Error) => error,
  )
  assert.match(failure.message, /no such user here/)
  assert.doesNotMatch(failure.message, /neil|cher\.example|xn--/i)
})
