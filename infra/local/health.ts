import { connect } from 'node:net'

const TIMEOUT_MS = 2_000

/** Something listens. */
export const tcpHealth = (port: number): Promise<void> => exchange(port, undefined, () => true)

/** It has read its data and answers commands. */
export const redisHealth = (port: number): Promise<void> =>
  exchange(port, 'PING\r\n', answer => {
    if (answer.startsWith('-')) throw new Error(answer.slice(1).trim())
    return answer.startsWith('+PONG')
  })

/** The shop's account can run a query on the shop's database. */
export async function mysqlHealth(url: string): Promise<void> {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ uri: url, connectTimeout: TIMEOUT_MS })
  try {
    await connection.query({ sql: 'SELECT 1', timeout: TIMEOUT_MS })
  } finally {
    await connection.end()
  }
}

/** The shop's account can enter the shop's virtual host. */
export async function amqpHealth(url: string): Promise<void> {
  const { connect } = await import('amqplib')
  const connection = await connect(url, { timeout: TIMEOUT_MS })
  connection.on('error', () => {})
  await connection.close()
}

/** It answers with a 2xx. */
export async function httpHealth(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' })
  const body = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${body.trim().slice(0, 200)}`)
}

/** Why a check failed, in a few words. */
export const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  // fetch says only that it failed; the cause says why.
  return error.cause instanceof Error
    ? error.cause.message || String(error.cause)
    : error.message || String(error)
}

/** Connects, sends, and resolves once `enough` of the answer has come. */
function exchange(
  port: number,
  send: string | undefined,
  enough: (answer: string) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: TIMEOUT_MS })
    const end = (error?: Error) => {
      socket.destroy()
      if (error) reject(error)
      else resolve()
    }
    let answer = ''
    socket.once('error', end)
    socket.once('timeout', () => end(new Error('no answer')))
    socket.once('close', () => end(new Error('closed the connection')))
    socket.once('connect', () => (send === undefined ? end() : socket.write(send)))
    socket.on('data', chunk => {
      answer += chunk
      try {
        if (enough(answer)) end()
      } catch (error) {
        end(error as Error)
      }
    })
  })
}
