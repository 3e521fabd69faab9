import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The page of every figure as one object: what its includes lead to, already in their places. */
export const WHOLE = '/en/whole'
/** As little as can be, so that the rules weigh most. */
export const SMALL = '/en/small'

interface Answer {
  headers: Record<string, string>
  body: string
}
const KEPT = [
  'content-type',
  'edge-control',
  'x-facts',
  'surrogate-control',
  'server-timing',
  'cache-control',
]

/**
 * Stands in the place of Nginx and gives out the shop's own pages, each fetched from it once; beside them `page` as one
 * object. So nothing but Varnish works while Varnish is measured.
 */
export async function openOrigin(nginx: string, page: string) {
  const known = new Map<string, Promise<Answer>>()
  const ask = async (path: string): Promise<Answer> => {
    const answer = await fetch(nginx + path, { signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    const headers = Object.fromEntries(KEPT.map(name => [name, answer.headers.get(name) ?? '']))
    return { headers, body: await answer.text() }
  }
  const answerTo = (path: string) => {
    const given = known.get(path) ?? ask(path)
    known.set(path, given)
    return given
  }
  const whole = await answerTo(page)
  let fragments = 0
  let body = whole.body
  for (const [tag, src] of whole.body.matchAll(/<esi:include src="([^"]+)"\/>/g)) {
    body = body.replace(tag, () => '')
    const fragment = await answerTo(src ?? '')
    body += fragment.body
    fragments++
  }
  const headers = { ...whole.headers, 'surrogate-control': '' }
  known.set(WHOLE, Promise.resolve({ headers, body }))
  known.set(SMALL, Promise.resolve({ headers, body: 'small' }))

  const server = createServer((request, response) => {
    if (request.url === '/healthz') return void response.end('ok')
    answerTo(request.url ?? '').then(
      ({ headers, body }) => {
        for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value)
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    fragments,
    bytes: Buffer.byteLength(body),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
