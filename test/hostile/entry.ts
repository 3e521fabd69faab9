/** One hostile request, and all that may become of it. */
export interface Hostile {
  name: string
  /** Where the attack is described: a CWE, a CVE, an RFC with its section. */
  reference: string
  /** The bytes as they go over the wire. `\n` is written out where a line must not end in CRLF. */
  send: string | Buffer
  /** Every status that is right, of the answers in the order in which they come; 0: the connection ends without one. */
  status: number[] | number[][]
  /** Headers of the first answer: a pattern that must match, or null where the header must be absent. */
  header?: Record<string, RegExp | null>
  /** What the first answer must not say. */
  bodyIsNot?: RegExp
  /** `false`: nothing of it reaches the gateway. Else what the one request there must be like. */
  forwarded:
    | false
    | { method?: string; url?: RegExp | string; without?: string[]; with?: Record<string, string> }
  /** Asked afterwards as an innocent visitor would: it must not come from the cache. */
  notCached?: string
  /** Asked afterwards, too: the answer must be the one for everybody, without a trace of the attack. */
  notPoisoned?: { path: string; by: RegExp }
}

/** A request with the line ends of HTTP. */
export const http = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`

/** A GET for the shop with more headers. */
export const get = (path: string, ...headers: string[]): string =>
  http(`GET ${path} HTTP/1.1`, 'Host: shop.example', 'Connection: close', ...headers)

/** The same with another method, without a body. */
export const ask = (method: string, path: string, ...headers: string[]): string =>
  http(`${method} ${path} HTTP/1.1`, 'Host: shop.example', 'Connection: close', ...headers)
