import { get, type Hostile, http } from './entry.ts'

/** More of everything than the shop needs: refused or answered in bounds, never a failure, never a full cache. */
const TOO_MUCH = 'CWE-770'
const many = (count: number) => Array.from({ length: count }, (_, n) => `X-Many-${n}: ${n}`)
const ranges = (name: string, range: string, reference: string, status = [200, 206, 400, 416]): Hostile => ({
  name: `ranges: ${name}`,
  reference,
  send: get(`/en/range-${name.replaceAll(' ', '-')}`, `Range: ${range}`),
  status,
  forwarded: { without: ['range'] },
})
const bomb = (name: string, encoding: string): Hostile => ({
  name: `a body that unpacks to more: ${name}`,
  reference: 'CWE-409: decompression bomb',
  send: `${http(
    'POST /en/bomb HTTP/1.1',
    'Host: shop.example',
    'Connection: close',
    `Content-Encoding: ${encoding}`,
    'Content-Length: 20',
  )}\x1f\x8b\x08\x00aaaaaaaaaaaaaaaa`,
  // Nobody at the edge unpacks it: it goes on as it came, twenty bytes.
  status: [200, 400, 415],
  forwarded: { url: '/en/bomb', with: { 'content-length': '20' } },
})

export const excess: Hostile[] = [
  {
    name: 'an address of 40 kB',
    reference: `${TOO_MUCH}, RFC 9110 15.5.15`,
    send: get(`/en/${'a'.repeat(40_000)}`),
    status: [0, 400, 413, 414],
    forwarded: false,
  },
  {
    name: 'a header of 10 kB',
    reference: `${TOO_MUCH}, RFC 6585 5`,
    send: get('/en/big-header', `X-Big: ${'a'.repeat(10_000)}`),
    status: [400, 431],
    forwarded: false,
  },
  {
    name: '40 kB of headers',
    reference: `${TOO_MUCH}, RFC 6585 5`,
    send: get('/en/big-headers', ...Array.from({ length: 10 }, (_, n) => `X-Big-${n}: ${'a'.repeat(4_000)}`)),
    status: [0, 400, 431],
    forwarded: false,
  },
  {
    name: '200 headers',
    reference: TOO_MUCH,
    send: get('/en/many-headers', ...many(200)),
    status: [400, 431],
    forwarded: false,
  },
  {
    name: '200 cookies, none of them ours',
    reference: TOO_MUCH,
    send: get('/en/cart', `Cookie: ${Array.from({ length: 200 }, (_, n) => `c${n}=${n}`).join('; ')}`),
    status: [200],
    forwarded: { url: '/en/cart', without: ['cookie'] },
  },
  {
    name: '500 parameters',
    reference: 'CWE-400: sorting and hashing cost',
    send: get(`/en/parameters?${Array.from({ length: 500 }, (_, n) => `p${500 - n}=1`).join('&')}`),
    status: [200, 400],
    forwarded: { url: /^\/en\/parameters\?p100=1&p101=1/ },
  },
  {
    name: 'a body of 5 MB, announced',
    reference: `${TOO_MUCH}, RFC 9110 15.5.14`,
    send: http(
      'POST /en/body HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'Content-Length: 5242880',
    ),
    status: [413],
    forwarded: false,
  },
  {
    name: 'a body of 5 MB to the API, announced',
    reference: `${TOO_MUCH}, RFC 9457`,
    send: http(
      'PUT /api/products/1/stock HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'Content-Length: 5242880',
    ),
    status: [413],
    header: { 'content-type': /problem\+json/ },
    forwarded: false,
  },
  {
    name: 'a body of 2 MB in chunks',
    reference: `${TOO_MUCH}, RFC 9112 7.1`,
    send: `${http('POST /en/chunks HTTP/1.1', 'Host: shop.example', 'Connection: close', 'Transfer-Encoding: chunked')}${`10000\r\n${'a'.repeat(65_536)}\r\n`.repeat(32)}0\r\n\r\n`,
    status: [413, 503],
    forwarded: false,
  },
  {
    name: 'Expect, of something unknown',
    reference: 'RFC 9110 10.1.1',
    send: http(
      'POST /en/expect HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'Expect: 200-maybe',
      'Content-Length: 0',
    ),
    status: [400, 417],
    forwarded: false,
  },
  ranges(
    'a thousand',
    `bytes=${Array.from({ length: 1_000 }, (_, n) => `${n}-${n}`).join(',')}`,
    'CVE-2011-3192: Apache killer',
  ),
  ranges('overlapping', 'bytes=0-,0-,0-,0-,0-,0-', 'CVE-2011-3192'),
  ranges('beyond all', 'bytes=0-18446744073709551615', 'CVE-2015-1635: MS15-034'),
  ranges('negative', 'bytes=-18446744073709551616', 'CVE-2017-7529: Nginx range overflow'),
  ranges('turned round', 'bytes=9-3', 'RFC 9110 14.1.1'),
  ranges('of another unit', 'lines=1-2', 'RFC 9110 14.1'),
  bomb('gzip', 'gzip'),
  bomb('many times over', 'gzip, gzip, gzip, br'),
]
