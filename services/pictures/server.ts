import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Logger } from '../../infra/telemetry/logger.ts'
import { QueueFull } from './bounded-queue.ts'
import { type Darkroom, TooLate } from './darkroom.ts'
import { type ClosedLists, type Rendition, renditionAt } from './rendition.ts'
import { NoOriginal } from './studio.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
/** Longer than Nginx keeps an idle connection, so that it never sends into one that closes. */
const KEEP_ALIVE = 75_000

/** The one route behind Nginx, `/media/…`, and `/healthz`. */
export function createPictureServer(lists: ClosedLists, darkroom: Darkroom, log: Logger): Server {
  const server = createServer(async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return say(response, 405, 'Only GET and HEAD.', { allow: 'GET, HEAD' })
    }
    if (path === '/healthz') return say(response, 200, 'ok')
    const rendition = renditionAt(path, lists)
    if (!rendition) return say(response, 404, 'No such picture.', { 'cache-control': 'public, max-age=60' })
    await answer(request, response, rendition)
  })
  server.keepAliveTimeout = KEEP_ALIVE
  return server

  async function answer(request: IncomingMessage, response: ServerResponse, rendition: Rendition) {
    const start = performance.now()
    const about = { picture: rendition.path, requestId: request.headers['x-request-id'] }
    try {
      const { data, source } = await darkroom(rendition)
      response.writeHead(200, {
        'content-type': `image/${rendition.format}`,
        'content-length': data.length,
        'cache-control': FOR_EVER,
        'x-content-type-options': 'nosniff',
      })
      response.end(data)
      log.info({ ...about, source, bytes: data.length, ms: Math.round(performance.now() - start) }, 'picture')
    } catch (error) {
      if (error instanceof NoOriginal)
        return say(response, 404, 'No such picture.', { 'cache-control': 'public, max-age=60' })
      if (error instanceof QueueFull || error instanceof TooLate) {
        log.warn({ ...about, reason: error.message }, 'picture not made')
        return say(response, 503, 'Too many pictures to make.', { 'retry-after': '2' })
      }
      log.error({ ...about, err: error }, 'picture failed')
      say(response, 500, 'The picture could not be made.')
    }
  }
}

function say(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}) {
  const standard = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, { ...standard, ...headers }).end(`${text}\n`)
}
