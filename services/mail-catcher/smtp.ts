import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Logger } from '../../infra/telemetry/logger.ts'
import type { Inbox } from './inbox.ts'

const MOST_BYTES = 1_000_000

/** Takes every mail for everybody and sends none on. */
export async function catchMails(
  inbox: Inbox,
  { host, port }: { host: string; port: number },
  log: Logger,
): Promise<{ close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MOST_BYTES,
    socketTimeout: 30_000,
    disableReverseLookup: true,
    onData(stream, _session, done) {
      text(stream)
        .then(raw => {
          if (stream.sizeExceeded) throw new Error('the mail is too large')
          return inbox.keep(raw)
        })
        .then(
          () => done(),
          error => done(error),
        )
    },
  })
  server.on('error', error => log.warn({ reason: error.message }, 'SMTP'))
  await new Promise<void>(resolve => server.listen(port, host, () => resolve()))
  return { close: () => new Promise(resolve => server.close(() => resolve())) }
}
