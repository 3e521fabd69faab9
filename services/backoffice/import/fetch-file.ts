import { lookup } from 'node:dns/promises'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

const DEADLINE_MS = 10_000
const MOST_REDIRECTS = 3

/** Why an address is not fetched, or what came of it. */
export class NotFetched extends Error {}

/** Whether an address belongs to the public internet: not this host, not a network inside, not a cloud's own services. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'

/**
 * Fetches a file that a stranger's list names. The address is resolved here, each of its numbers must be public, and
 * the connection goes to exactly that number, so that a name that answers differently the second time gains nothing;
 * the same again for each redirect. Size and time are bounded. Throws NotFetched with a reason for the list's owner.
 */
export async function fetchFile(
  address: string,
  mostBytes: number,
  allowed: (address: string) => boolean = isPublic,
): Promise<Buffer> {
  const signal = AbortSignal.timeout(DEADLINE_MS)
  let url = parseUrl(address)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const number = await resolve(url, allowed)
    const answer = await getOnce(url, number, mostBytes, signal).catch(error => {
      if (error instanceof NotFetched) throw error
      throw new NotFetched(
        signal.aborted ? 'did not come within 10 s' : `cannot be fetched (${error.code ?? 'error'})`,
      )
    })
    if (Buffer.isBuffer(answer)) return answer
    url = parseUrl(answer.location, url)
  }
  throw new NotFetched('leads from one address to the next too often')
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw new NotFetched('is no address of the web')
  if (url.username || url.password) throw new NotFetched('has a password in its address')
  return url
}

async function resolve({ hostname }: URL, allowed: (address: string) => boolean): Promise<string> {
  const name = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(name)
    ? [{ address: name }]
    : await lookup(name, { all: true }).catch(() => {
        throw new NotFetched('is at a name that does not exist')
      })
  const [first] = found
  if (!first || !found.every(({ address }) => allowed(address)))
    throw new NotFetched('is at an address inside, which is not fetched')
  return first.address
}

function getOnce(
  url: URL,
  address: string,
  mostBytes: number,
  signal: AbortSignal,
): Promise<Buffer | { location: string }> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  const options = {
    host: address,
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, accept: 'image/*', 'user-agent': 'beyond-lamp import' },
    servername: isIP(url.hostname) ? '' : url.hostname,
    agent: false,
    signal,
  }
  return new Promise((resolve, reject) => {
    get(options, response => {
      const { statusCode = 0, headers } = response
      const stop = (reason: string) => {
        response.destroy()
        reject(new NotFetched(reason))
      }
      if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
        response.destroy()
        return resolve({ location: headers.location })
      }
      if (statusCode !== 200) return stop(`was answered with ${statusCode}`)
      if (Number(headers['content-length'] ?? 0) > mostBytes) return stop('is too large')
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length > mostBytes) return stop('is too large')
        parts.push(part)
      })
      response.on('error', reject)
      response.on('end', () => resolve(Buffer.concat(parts)))
    }).on('error', reject)
  })
}
