import { connect, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

/**
 * A way to a server that can be cut and mended, so that a test can take a part away without stopping it for others. Silent,
 * it takes everything and answers nothing, like a server that hangs.
 */
export async function cuttable(
  target: string,
): Promise<{ url: string; cut(): void; silence(): void; mend(): void }> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let way: 'whole' | 'cut' | 'silent' = 'whole'
  const server = createServer(near => {
    if (way === 'cut') return near.destroy()
    if (way === 'silent') return void open.add(near.on('error', () => near.destroy()).resume())
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
    way = 'cut'
    for (const socket of open) socket.destroy()
  }
  after(() => {
    cut()
    server.close()
  })
  return {
    url: url.href.replace(/\/$/, ''),
    cut,
    silence: () => {
      way = 'silent'
      for (const socket of open) socket.unpipe().resume()
    },
    /** What was silent stays so; who connects anew is heard. */
    mend: () => {
      way = 'whole'
    },
  }
}
