import { Agent, request } from 'node:http'

/** As many connections as there are visitors, which is what a crowd is. */
const crowd = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

export interface Seen {
  status: number
  cache: string
  text: string
}

/** One visitor, one connection, one page. */
export function visit(url: string): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: crowd, timeout: 30_000 }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', part => {
        text += part
      })
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, cache: String(answer.headers['x-cache']), text }),
      )
    })
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('no answer within 30 s')))
    sent.end()
  })
}
