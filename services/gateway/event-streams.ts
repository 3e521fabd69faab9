import type { Request, Response } from 'express'
import { Gauge, type Registry } from 'prom-client'

/** Nginx gives a silent stream up after a minute, Varnish too. */
const SIGN_OF_LIFE_MS = 20_000
/** A reader that leaves so much unread is gone or stuck; it comes again, and is told how things are then. */
const MOST_UNREAD_BYTES = 16_384
/** A stream ends by itself and the browser opens it again: so they spread over the gateways that there are. */
const LONGEST_MS = 10 * 60 * 1000
const COME_AGAIN_MS = 2_000

/**
 * Whether it is a stream that is asked for. Not by HEAD: whoever stands between takes that for answered with its headers, and
 * would send the next request of somebody else over a connection that answers nothing before the stream ends.
 */
export const wantsStream = (request: Request<Record<string, string>>): boolean =>
  request.method === 'GET' && (request.get('accept')?.includes('text/event-stream') ?? false)

export type StreamKind = 'stock' | 'ticket'

/** A stream of server-sent events to one visitor. */
export interface EventStream {
  /** `id`: an order in which the data became true, where it has one. */
  send(data: unknown, id?: number): void
  /** `end` is called when the visitor has gone, the stream is old, or the process stops; at once when that has been. */
  onEnd(end: () => void): void
}

export interface EventStreams {
  /** Makes the answer a stream; undefined when there are as many of the kind as a process may have. */
  open(response: Response, kind: StreamKind): EventStream | undefined
  /** Ends all and opens no more: a process that is asked to stop must not wait for them. */
  end(): void
}

/** All streams of server-sent events of this process, at most `most` of a kind; one timer gives all a sign of life. */
export function createEventStreams(options: {
  most: number
  metrics: Registry
  signOfLifeMs?: number
}): EventStreams {
  const { most, metrics, signOfLifeMs = SIGN_OF_LIFE_MS } = options
  const streams = new Set<{ kind: StreamKind; response: Response; opened: number; end(): void }>()
  let timer: NodeJS.Timeout | undefined
  let draining = false

  const count = (kind: StreamKind) => [...streams].filter(stream => stream.kind === kind).length
  new Gauge({
    name: 'event_streams',
    help: 'Streams of server-sent events that are open, by what they tell of',
    labelNames: ['kind'],
    registers: [metrics],
    collect() {
      for (const kind of ['stock', 'ticket'] as const) this.set({ kind }, count(kind))
    },
  })

  function turn(): void {
    for (const { response, opened, end } of streams)
      if (Date.now() - opened > LONGEST_MS) end()
      else response.write(':\n\n')
  }

  return {
    open(response, kind) {
      if (draining || count(kind) >= most) return undefined
      response
        .status(200)
        .setHeader('Content-Type', 'text/event-stream')
        .setHeader('Cache-Control', 'no-store')
      response.flushHeaders()
      const ends: (() => void)[] = []
      const stream = {
        kind,
        response,
        opened: Date.now(),
        end() {
          // Not all at once, and not to us.
          write(response, { retry: String(Math.round(COME_AGAIN_MS * (0.5 + Math.random()))) })
          response.end()
          forget()
        },
      }
      const forget = () => {
        if (!streams.delete(stream)) return
        if (streams.size === 0) clearInterval(timer)
        for (const end of ends) end()
      }
      if (streams.size === 0) timer = setInterval(turn, signOfLifeMs)
      streams.add(stream)
      response.once('close', forget)
      // The visitor may have left while it was looked for what there is to say.
      if (response.closed || response.req.socket.destroyed) forget()
      write(response, { retry: String(COME_AGAIN_MS) })
      return {
        send(data, id) {
          if (!streams.has(stream)) return
          write(response, { ...(id === undefined ? {} : { id: String(id) }), data: JSON.stringify(data) })
          if (response.writableLength > MOST_UNREAD_BYTES) response.destroy()
        },
        onEnd(end) {
          if (streams.has(stream)) ends.push(end)
          else end()
        },
      }
    },
    end() {
      draining = true
      for (const stream of [...streams]) stream.end()
    },
  }
}

function write(response: Response, fields: Record<string, string>): void {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`)
  response.write(`${lines.join('')}\n`)
}
