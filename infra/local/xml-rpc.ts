import { request } from 'node:http'

/** What supervisord's XML-RPC can say. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** Calls a method over a Unix socket. A fault rejects with its text. */
export function callXmlRpc(socketPath: string, method: string, params: (string | boolean)[]): Promise<Value> {
  const body = `<?xml version="1.0"?><methodCall><methodName>${method}</methodName><params>${params
    .map(value => `<param><value>${encode(value)}</value></param>`)
    .join('')}</params></methodCall>`
  return new Promise((resolve, reject) => {
    const call = request(
      {
        socketPath,
        path: '/RPC2',
        method: 'POST',
        headers: { 'content-type': 'text/xml', 'content-length': Buffer.byteLength(body) },
      },
      response => {
        let answer = ''
        response.setEncoding('utf8')
        response.on('data', chunk => (answer += chunk))
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(decodeResponse(answer))
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    call.once('error', reject)
    call.end(body)
  })
}

const encode = (value: string | boolean): string =>
  typeof value === 'boolean' ? `<boolean>${value ? 1 : 0}</boolean>` : `<string>${toEntities(value)}</string>`

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const
const toEntities = (text: string): string =>
  text.replace(/[&<>]/g, char => ENTITIES[char as keyof typeof ENTITIES])
const fromEntities = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name as string] ?? '&',
  )

/** Reads a `methodResponse`. Throws the text of a fault. */
export function decodeResponse(xml: string): Value {
  const tokens: string[] = xml.match(/<[^>]+>|[^<]+/g) ?? []
  let at = tokens.indexOf('<value>')
  if (at < 0) throw new Error(`not an XML-RPC answer: ${xml.slice(0, 200)}`)

  const next = () => tokens[at++] ?? ''
  const skipSpace = () => {
    while (tokens[at]?.trim() === '') at++
  }
  const skipTo = (tag: string) => {
    while (at < tokens.length && next() !== tag);
  }

  function value(): Value {
    skipTo('<value>')
    if (tokens[at]?.startsWith('<') === false && tokens[at + 1] === '</value>') return fromEntities(next())
    skipSpace()
    const tag = next()
    if (tag === '</value>') return ''
    if (tag === '<array>') return array()
    if (tag === '<struct>') return struct()
    const text = tokens[at]?.startsWith('<') ? '' : fromEntities(next())
    if (tag === '<int>' || tag === '<i4>' || tag === '<double>') return Number(text)
    if (tag === '<boolean>') return text === '1'
    return tag.startsWith('<nil') ? null : text
  }

  function array(): Value[] {
    const values: Value[] = []
    skipTo('<data>')
    for (skipSpace(); tokens[at] !== '</data>' && at < tokens.length; skipSpace()) {
      if (tokens[at] === '<value>') values.push(value())
      else at++
    }
    return values
  }

  function struct(): { [name: string]: Value } {
    const members: { [name: string]: Value } = {}
    for (skipSpace(); tokens[at] !== '</struct>' && at < tokens.length; skipSpace()) {
      if (tokens[at] === '<name>') {
        at++
        const name = fromEntities(next())
        members[name] = value()
      } else at++
    }
    return members
  }

  const answer = value()
  if (xml.includes('<fault>')) throw new Error(String((answer as { faultString?: Value }).faultString))
  return answer
}
