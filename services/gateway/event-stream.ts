import type { Response } from 'express'

/** Two times within the 25 s after which a silent stream may be taken for dead. */
const SIGN_OF_LIFE_MS = 12_000
const MOST_STREAMS = 2_000
/** A stream ends by itself and the browser opens it again: so they spread over the gateways that there are. */
const LONGEST_MS = 10 * 60 * 1000

const open = new Set<() => void>()

export interface EventStream {
  send(data: unknown): void
  /** `end` is called when the visitor has gone, the stream is old, or the process stops. */
  onEnd(end: () => void): void
}

/** Makes the answer a stream of server-sent events; undefined when there are as many as a process may have. */
export function openEventStream(response: Response): EventStream | undefined {
  if (open.size >= MOST_STREAMS) return undefined
  response.status(200).setHeader('Content-Type', 'text/event-stream').setHeader('X-Accel-Buffering', 'no')
  response.flushHeaders()
  const ends: (() => void)[] = []
  const close = () => {
    if (!open.delete(close)) return
    clearInterval(alive)
    clearTimeout(old)
    for (const end of ends) end()
    response.end()
  }
  const alive = setInterval(() => response.write(':\n\n'), SIGN_OF_LIFE_MS)
  const old = setTimeout(close, LONGEST_MS)
  open.add(close)
  response.once('close', close)
  return {
    send: data => {
      if (open.has(close)) response.write(`data: ${JSON.stringify(data)}\n\n`)
    },
    onEnd: end => {
      if (open.has(close)) ends.push(end)
      else end()
    },
  }
}

/** Ends all streams: a process that is asked to stop must not wait for them. */
export function endStreams(): void {
  for (const close of [...open]) close()
}
