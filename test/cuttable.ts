import { connect, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

/** A way to a server that can be cut and mended, so that a test can take a part away without stopping it for others. */
export async function cuttable(target: string): Promise<{ url: string; cut(): void; mend(): void }> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let whole = true
  const server = createServer(near => {
    if (!whole) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from
        .on('error', () => to.destroy())
        .on('close', () => {
          open.delete(from)
          to.destroy()
        })
        .pipe(to)
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(target)
  url.port = String(typeof address === 'object' ? address?.port : '')
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  after(() => {
    cut()
    server.close()
  })
  return {
    url: url.href.replace(/\/$/, ''),
    cut,
    mend: () => {
      whole = true
    },
  }
}
