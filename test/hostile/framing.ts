import { type Hostile, http } from './entry.ts'

/**
 * Requests whose end two servers may see in two places. Whatever Varnish makes of one, at most one request reaches the
 * gateway, and never the one that was hidden in the other. Varnish of different versions refuses more or fewer of them.
 */
const HIDDEN = 'GET /en/hidden HTTP/1.1\r\nHost: shop.example\r\nX-Hidden: yes\r\n\r\n'
let serial = 0
type Line = string
const post = (
  name: string,
  reference: string,
  headers: Line[],
  body: string,
  more: Partial<Hostile> = {},
): Hostile => {
  serial += 1
  return {
    name,
    reference,
    send:
      http(`POST /en/framing-${serial} HTTP/1.1`, 'Host: shop.example', 'Connection: close', ...headers) +
      body,
    status: [200, 400, 411, 413, 501, 503],
    forwarded: { url: `/en/framing-${serial}`, without: ['x-hidden'] },
    ...more,
  }
}
const refused: Pick<Hostile, 'status' | 'forwarded'> = { status: [400, 501], forwarded: false }
const SMUGGLING = 'CWE-444, RFC 9112 11.2'

export const framing: Hostile[] = [
  post(
    'CL.TE: a length and chunks, the length first',
    `${SMUGGLING}; RFC 9112 6.1`,
    [`Content-Length: ${5 + HIDDEN.length}`, 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${HIDDEN}`,
    refused,
  ),
  post(
    'TE.CL: chunks, and a length that ends earlier',
    `${SMUGGLING}; RFC 9112 6.1`,
    ['Transfer-Encoding: chunked', 'Content-Length: 4'],
    `${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`,
    refused,
  ),
  post(
    'TE.TE: chunks in disguise',
    `${SMUGGLING}; RFC 9112 6.1`,
    ['Transfer-Encoding: xchunked', `Content-Length: ${HIDDEN.length}`],
    HIDDEN,
    refused,
  ),
  post(
    'TE.TE: twice',
    SMUGGLING,
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    `0\r\n\r\n${HIDDEN}`,
  ),
  post(
    'TE.TE: a tab before the word',
    SMUGGLING,
    ['Transfer-Encoding:\tchunked', 'Content-Length: 3'],
    `0\r\n\r\n${HIDDEN}`,
    refused,
  ),
  post('TE.TE: in quotes', SMUGGLING, ['Transfer-Encoding: "chunked"'], `0\r\n\r\n${HIDDEN}`, refused),
  post(
    'TE.TE: a list that ends in something else',
    `${SMUGGLING}; RFC 9112 6.3`,
    ['Transfer-Encoding: chunked, identity'],
    `0\r\n\r\n${HIDDEN}`,
    refused,
  ),
  post(
    'TE with a vertical tab',
    `${SMUGGLING}; CVE-2020-11724 kind`,
    ['Transfer-Encoding: \x0bchunked'],
    `0\r\n\r\n${HIDDEN}`,
    refused,
  ),
  post(
    'a space before the colon',
    'RFC 9112 5.1; CVE-2019-16276',
    ['Transfer-Encoding : chunked', 'Content-Length: 3'],
    `0\r\n\r\n${HIDDEN}`,
    refused,
  ),
  post(
    'two lengths that differ',
    'RFC 9110 8.6; CVE-2022-31129 kind',
    ['Content-Length: 3', `Content-Length: ${3 + HIDDEN.length}`],
    `x=1${HIDDEN}`,
    refused,
  ),
  post('two lengths in one line', 'RFC 9110 8.6', ['Content-Length: 3, 3'], `x=1${HIDDEN}`, refused),
  post('a length with a sign', 'RFC 9110 8.6', ['Content-Length: +3'], `x=1${HIDDEN}`, refused),
  post('a negative length', 'RFC 9110 8.6; CWE-839', ['Content-Length: -3'], `x=1${HIDDEN}`, refused),
  post('a length in hex', 'RFC 9110 8.6', ['Content-Length: 0x3'], `x=1${HIDDEN}`, refused),
  post('a length that overflows', 'CWE-190', ['Content-Length: 18446744073709551619'], `x=1${HIDDEN}`, {
    status: [400, 413],
    forwarded: false,
  }),
  post('an empty length', 'RFC 9110 8.6', ['Content-Length:'], HIDDEN, {
    status: [200, 400],
    forwarded: { without: ['x-hidden'] },
  }),
  post(
    'a chunk size that overflows',
    'CWE-190; CVE-2013-2028',
    ['Transfer-Encoding: chunked'],
    `fffffffffffffffff\r\n${HIDDEN}`,
  ),
  post(
    'a chunk size with a sign',
    'RFC 9112 7.1',
    ['Transfer-Encoding: chunked'],
    `-3\r\nx=1\r\n0\r\n\r\n${HIDDEN}`,
  ),
  post(
    'a chunk size in disguise',
    'RFC 9112 7.1',
    ['Transfer-Encoding: chunked'],
    `0x3\r\nx=1\r\n0\r\n\r\n${HIDDEN}`,
  ),
  post(
    'a chunk extension with a bare LF in it',
    'VSV00016 (CVE-2025-30346)',
    ['Transfer-Encoding: chunked'],
    `3;\nxx\r\nx=1\r\n0\r\n\r\n${HIDDEN}`,
  ),
  post(
    'chunks that end in a bare LF',
    'VSV00016; CWE-444',
    ['Transfer-Encoding: chunked'],
    `3\nx=1\n0\n\n${HIDDEN}`,
  ),
  post(
    'a chunk longer than it says',
    'RFC 9112 7.1',
    ['Transfer-Encoding: chunked'],
    `3\r\nx=1xxxx\r\n0\r\n\r\n${HIDDEN}`,
  ),
  post(
    'trailers with a header of weight',
    'RFC 9110 6.5.1',
    ['Transfer-Encoding: chunked', 'Trailer: X-Hidden'],
    '3\r\nx=1\r\n0\r\nX-Hidden: yes\r\n\r\n',
  ),
  {
    name: 'a GET with a body that is a request',
    reference: `${SMUGGLING}; CL.0`,
    send: `${http('GET /en/framing-get HTTP/1.1', 'Host: shop.example', 'Connection: close', `Content-Length: ${HIDDEN.length}`)}${HIDDEN}`,
    status: [200, 400],
    forwarded: { url: '/en/framing-get', without: ['x-hidden', 'content-length', 'transfer-encoding'] },
  },
  {
    name: 'lines that end in a bare LF',
    reference: 'RFC 9112 2.2: may be taken for a line end, and then by all alike',
    send: 'GET /en/framing-lf HTTP/1.1\nHost: shop.example\nConnection: close\n\n',
    status: [200, 400],
    forwarded: { url: '/en/framing-lf' },
  },
  {
    name: 'a folded Transfer-Encoding',
    reference: `${SMUGGLING}; RFC 9112 5.2`,
    send: `${http(
      'POST /en/framing-fold-2 HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'Transfer-Encoding:',
      ' chunked',
      'Content-Length: 3',
    )}0\r\n\r\n${HIDDEN}`,
    status: [400],
    forwarded: false,
  },
  {
    name: 'two requests at once are two, and each is answered',
    reference: 'RFC 9112 9.3.2: pipelining is no smuggling',
    send:
      http('GET /en/cart HTTP/1.1', 'Host: shop.example') +
      http('PURGE /en/cart HTTP/1.1', 'Host: shop.example', 'Connection: close'),
    status: [[200], [405]],
    forwarded: { url: '/en/cart' },
  },
]
