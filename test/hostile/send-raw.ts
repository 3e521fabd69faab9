import { connect } from 'node:net'

export interface Answers {
  /** Of every answer on the connection, in order. */
  statuses: number[]
  /** Headers of the first, by their names in small letters. */
  headers: Record<string, string>
  body: string
}
/** A connection that says nothing more for so long has nothing more to say. */
const QUIET_MS = 2_000

/** Sends bytes as they are and reads until the other side closes or falls silent. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1' })
    socket.setTimeout(QUIET_MS, () => socket.destroy())
    socket.on('data', part => parts.push(part))
    // Refused in the middle of what is being sent: what was said before that counts.
    socket.on('error', error => {
      if (!/EPIPE|ECONNRESET/.test(error.message)) reject(error)
    })
    socket.on('close', () => resolve(readAnswers(Buffer.concat(parts).toString('latin1'))))
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
  })
}

function readAnswers(text: string): Answers {
  const statuses = [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status))
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map(line => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  )
  return { statuses, headers, body: rest.join('\r\n\r\n') }
}
