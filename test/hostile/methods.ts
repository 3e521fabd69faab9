import { ask, type Hostile, http } from './entry.ts'

/** Methods that nobody outside needs: refused by name, never forwarded, never through a pipe. */
const REFUSED = [405, 501]
const refused = (method: string, reference: string, ...headers: string[]): Hostile => ({
  name: `${method} from outside${headers.length ? `, with ${headers[0]?.split(':')[0]}` : ''}`,
  reference,
  send: ask(method, '/en/p/lamp-1', ...headers),
  status: REFUSED,
  header: { 'x-cache': /^EDGE$/, 'cache-control': /no-store/ },
  forwarded: false,
})

export const methods: Hostile[] = [
  refused('PURGE', 'CWE-306 missing authentication for a critical function'),
  refused('PURGE', 'CWE-306', 'X-Facts: p1'),
  refused('PURGE', 'CWE-306', 'X-Purge-Token: guess', 'X-Facts: p1'),
  refused('PURGE', 'CWE-290 authentication by spoofing', 'X-Forwarded-For: 127.0.0.1', 'X-Facts: p1'),
  refused('BAN', 'CWE-306'),
  refused('BAN', 'CWE-306', 'X-Ban-Expression: obj.status != 0'),
  refused('REFRESH', 'CWE-306'),
  refused('TRACE', 'CWE-693, RFC 9110 9.3.8: TRACE echoes headers'),
  refused('TRACE', 'RFC 9110 9.3.8', 'Max-Forwards: 0', 'Cookie: shop_session=secret'),
  refused('TRACK', 'CVE-2004-2320: TRACK as TRACE'),
  refused('DEBUG', 'CWE-489 active debug code'),
  refused('PROPFIND', 'RFC 4918: WebDAV, not spoken'),
  refused('MKCOL', 'RFC 4918'),
  refused('MOVE', 'RFC 4918', 'Destination: http://evil.example/'),
  refused('LOCK', 'RFC 4918'),
  refused('get', 'RFC 9110 9.1: methods are case-sensitive'),
  refused('GETS', 'RFC 9110 9.1'),
  refused('FOO', 'VSV00006 and pipe: an unknown method opens a tunnel past every rule'),
  refused('X'.repeat(500), 'CWE-770 allocation without limits'),
  {
    name: 'CONNECT, to use the shop as a proxy',
    reference: 'CWE-441 unintended proxy, RFC 9110 9.3.6',
    send: http('CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example:443', 'Connection: close'),
    status: [400, 405],
    forwarded: false,
  },
  {
    name: 'the preface of HTTP/2 without TLS',
    reference: 'RFC 9113 3.4; CVE-2021-36740: request smuggling by h2c',
    send: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    status: [0, 400, 405, 505],
    forwarded: false,
  },
  {
    name: 'an upgrade to h2c',
    reference: 'CWE-444; h2c smuggling (Bishop Fox, 2020)',
    send: ask('GET', '/en/h2c', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'),
    status: [200],
    forwarded: { url: '/en/h2c', without: ['upgrade'] },
  },
  {
    name: 'an upgrade to a websocket',
    reference: 'CWE-444; websocket smuggling',
    send: ask('GET', '/en/ws', 'Upgrade: websocket', 'Sec-WebSocket-Version: 777'),
    status: [200],
    forwarded: { url: '/en/ws', without: ['upgrade'] },
  },
]
