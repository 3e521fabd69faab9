import { createServer, type RequestListener } from 'node:http'

const DRAIN_MS = 8_000

/**
 * An HTTP server with bounds: headers within 10 s and of twice what the edge lets through, a request within 30 s, and a
 * keep-alive longer than that of Nginx in front, so that it is never this side that closes a connection just as the next
 * request is on its way.
 */
export async function startServer(app: RequestListener, address: { host: string; port: number }) {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 75_000, maxHeaderSize: 65_536 },
    app,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(address.port, address.host, resolve)
  })
  return {
    /** Takes no new connection, lets requests at work finish for eight seconds, then cuts what is left. */
    async close(): Promise<void> {
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
      const closed = new Promise(resolve => server.close(resolve))
      server.closeIdleConnections()
      await closed
      clearTimeout(cut)
    },
  }
}
