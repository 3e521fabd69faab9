import express, { type Express } from 'express'
import PostalMime, { type Email } from 'postal-mime'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Caught, Inbox } from './inbox.ts'

const STYLE = `body{font:16px/1.5 sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem;color:#1c2a24}
table{width:100%;border-collapse:collapse}td,th{text-align:left;padding:.5rem .5rem .5rem 0;border-bottom:1px solid #ddd;overflow-wrap:anywhere}
iframe{width:100%;height:46rem;border:1px solid #ccc}pre{white-space:pre-wrap;overflow-wrap:anywhere}`
// A mail may say what it likes, but not run, load or send anything; its links open in a window of their own.
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox'

/** The inbox as pages: a list, a mail, and its HTML shut into a frame. */
export function createWeb(inbox: Inbox): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    response
      .setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'")
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Referrer-Policy', 'no-referrer')
      .setHeader('Cache-Control', 'no-store')
    next()
  })
  app.get('/healthz', (_, response) => void response.end('ok\n'))
  app.get('/', async (_request, response) => {
    const mails = await Promise.all((await inbox.all()).map(read))
    response.type('html').send(page('Inbox', <List mails={mails} />))
  })
  app.get('/mails/:id', async (request, response) => {
    const mail = await find(inbox, request.params.id)
    if (!mail)
      return void response
        .status(404)
        .type('html')
        .send(page('No such mail', <p>It is not here.</p>))
    response.type('html').send(page(mail.email.subject ?? '', <One mail={mail} />))
  })
  app.get('/mails/:id/html', async (request, response) => {
    const mail = await find(inbox, request.params.id)
    response
      .setHeader(
        'Content-Security-Policy',
        `sandbox ${SANDBOX}; default-src 'none'; style-src 'unsafe-inline'; img-src data:`,
      )
      .type('html')
      .send(`<base target="_blank">${mail?.email.html ?? ''}`)
  })
  return app
}

interface Mail {
  caught: Caught
  email: Email
}
const read = async (caught: Caught): Promise<Mail> => ({ caught, email: await PostalMime.parse(caught.raw) })
async function find(inbox: Inbox, id: string): Promise<Mail | undefined> {
  const caught = (await inbox.all()).find(mail => mail.id === id)
  return caught && read(caught)
}
const toWhom = ({ email }: Mail): string => (email.to ?? []).map(({ address }) => address).join(', ')

const List = ({ mails }: { mails: Mail[] }) => (
  <>
    {mails.length === 0 && <p>Nothing has come yet.</p>}
    <table>
      <tbody>
        {mails.map(mail => (
          <tr>
            <td>{mail.caught.at.slice(0, 19).replace('T', ' ')}</td>
            <td>{toWhom(mail)}</td>
            <td>
              <a href={`/mails/${mail.caught.id}`}>{mail.email.subject}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

const One = ({ mail }: { mail: Mail }) => (
  <>
    <p>
      <a href="/">Inbox</a>
    </p>
    <p>
      To {toWhom(mail)}, {mail.caught.at.slice(0, 19).replace('T', ' ')} UTC, id {mail.email.messageId}
    </p>
    <iframe title="The mail as HTML" sandbox={SANDBOX} src={`/mails/${mail.caught.id}/html`} />
    <h2>As text</h2>
    <pre>{mail.email.text}</pre>
  </>
)

const page = (title: string, body: ComponentChildren): string =>
  `<!doctype html>${renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{title}</h1>
        {body}
      </body>
    </html>,
  )}`
