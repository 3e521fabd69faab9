import { createTransport } from 'nodemailer'
import type { Mail } from './order-mail.ts'

const DEADLINE_MS = 10_000
/** Servers repeat whom they refuse, in whatever way they write it; what a job fails of is logged, and kept with it. */
const ADDRESS = /[^\s<>]+@[^\s<>:,;]+/g

/** Hands mails to an SMTP server. */
export interface Mailer {
  /** Resolves when the server has taken it. Sent again, it has the same Message-ID. */
  send(mail: Mail): Promise<void>
  close(): void
}

export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: DEADLINE_MS,
    greetingTimeout: DEADLINE_MS,
    socketTimeout: DEADLINE_MS,
    dnsTimeout: DEADLINE_MS,
  })
  const domain = from.split('@').at(-1)?.replace('>', '')
  return {
    async send({ id, ...mail }) {
      await transport.sendMail({ ...mail, from, messageId: `<${id}@${domain}>` }).catch(error => {
        error.message = error.message.replace(ADDRESS, '…')
        throw error
      })
    },
    close: () => transport.close(),
  }
}
