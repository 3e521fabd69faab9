import { request } from 'node:http'

const ANSWER_MS = 5_000

/** Sends one PURGE to Varnish's own listener for it; resolves to the number of objects whose lifetime ended. */
export function purge(port: number, token: string, facts: string[], mode = 'soft'): Promise<number> {
  const headers = { 'X-Purge-Token': token, 'X-Facts': facts.join(' '), 'X-Purge-Mode': mode }
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method: 'PURGE', headers, timeout: ANSWER_MS }
    const sent = request(options, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', part => {
        text += part
      })
      answer.on('end', () => (answer.statusCode === 200 ? resolve(Number(text)) : reject(new Error(text))))
    })
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error('The purge was not answered.')))
    sent.end()
  })
}
