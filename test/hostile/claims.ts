import { ask, get, type Hostile, http } from './entry.ts'

/** Headers by which a visitor claims to be somebody, somewhere or something else. */
const EVIL = /evil\.example/
let serial = 0
const claim = (header: string, reference: string): Hostile => {
  serial += 1
  const path = `/en/claim-${serial}`
  const name = header.split(':')[0] ?? ''
  return {
    name: `a claim by ${name}`,
    reference,
    send: get(path, header),
    status: [200],
    bodyIsNot: EVIL,
    forwarded: { url: path, without: [name.toLowerCase()] },
    notPoisoned: { path, by: EVIL },
  }
}
const OTHER_HOST = 'CWE-348; CVE-2018-14773: X-Forwarded-Host is no part of the cache key'
const OTHER_PATH = 'CVE-2018-14773, CWE-436: the framework answers for another address'
const HTTPOXY = 'CVE-2016-5385: httpoxy'
const INNER = 'CWE-290: a header that only the house may send'

export const claims: Hostile[] = [
  claim('X-Forwarded-Host: evil.example', OTHER_HOST),
  claim('X-Host: evil.example', OTHER_HOST),
  claim('X-Forwarded-Server: evil.example', OTHER_HOST),
  claim('X-Original-Host: evil.example', OTHER_HOST),
  claim('Forwarded: for=127.0.0.1;host=evil.example;proto=https', 'CWE-348, RFC 7239 8.1'),
  claim('X-Forwarded-Proto: evil.example', 'CWE-348: a redirect loop for all'),
  claim('X-Forwarded-Scheme: nothttps', 'CWE-348; CVE-2019-16276'),
  claim('X-Forwarded-Port: 1337', 'CWE-348: links to a port of the attacker'),
  claim('X-Forwarded-Prefix: //evil.example', 'CVE-2021-22965 neighbours; CWE-601'),
  claim('X-Forwarded-Uri: /admin', OTHER_PATH),
  claim('X-Original-URL: /en/account', OTHER_PATH),
  claim('X-Rewrite-URL: /en/account', OTHER_PATH),
  claim('X-Real-IP: 127.0.0.1', 'CWE-290'),
  claim('True-Client-IP: 127.0.0.1', 'CWE-290'),
  claim('X-Client-IP: 127.0.0.1', 'CWE-290'),
  claim('Proxy: http://evil.example/', HTTPOXY),
  claim('X-HTTP-Method-Override: DELETE', 'CWE-650; poisoning by method override'),
  claim('X-HTTP-Method: PUT', 'CWE-650'),
  claim('X-Method-Override: POST', 'CWE-650'),
  claim('X-Facts: p1@999 nav@999', INNER),
  claim('xkey: everything', INNER),
  claim('X-Purge-Token: guess', INNER),
  claim('X-Purge-Mode: hard', INNER),
  claim('X-Esi-Level: 1', INNER),
  claim('Surrogate-Capability: evil="ESI/1.0"', 'CWE-290: the capability of another surrogate'),
  claim('Surrogate-Control: content="ESI/1.0"', INNER),
  claim('Edge-Control: max-age=99999', INNER),
  claim('X-Edge-Route: asset', INNER),
  claim('X-Edge-Xray: true', INNER),
  claim('X-Edge-Client: 127.0.0.1', INNER),
  claim('X-Cache: HIT', INNER),
  claim('Cookie: shop_session=stolen', 'CWE-524: a page for one stored for all'),
  claim('Authorization: Basic YWRtaW46YWRtaW4=', 'RFC 9111 3.5: a page for one stored for all'),
  claim('Accept-Language: <script>', 'CWE-349: unkeyed input on a page for all'),
  claim('User-Agent: <script src=//evil.example>', 'CWE-349'),
  claim('Referer: https://evil.example/', 'CWE-349'),
  {
    name: "X-Forwarded-For: the visitor's own list is thrown away",
    reference: 'CWE-348, CWE-290',
    send: get('/en/claim-for', 'X-Forwarded-For: 127.0.0.1, 10.0.0.1'),
    status: [200],
    forwarded: { url: '/en/claim-for', with: { 'x-forwarded-for': '127.0.0.1' } },
  },
  {
    name: 'a request id chosen outside',
    reference: 'CWE-117: forged lines in logs',
    send: get('/en/claim-id', 'X-Request-Id: chosen-by-me'),
    status: [200],
    header: { 'x-request-id': /^\d+-\d+-\d{6}$/ },
    forwarded: { url: '/en/claim-id' },
  },
  {
    name: 'a Host of somebody else reaches no page',
    reference: 'CWE-644, CVE-2010-0738 kind: Host header injection',
    send: http('GET /en/host-1 HTTP/1.1', 'Host: evil.example', 'Connection: close'),
    status: [200],
    bodyIsNot: EVIL,
    forwarded: { url: '/en/host-1', with: { host: 'shop' } },
    notPoisoned: { path: '/en/host-1', by: EVIL },
  },
  {
    name: 'a Host with a path in it',
    reference: 'CWE-644',
    send: http('GET /en/host-2 HTTP/1.1', 'Host: shop.example/evil', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a Host with a user in it',
    reference: 'CWE-644',
    send: http('GET /en/host-3 HTTP/1.1', 'Host: shop:80@evil.example', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a Host that is markup',
    reference: 'CWE-79 by CWE-644',
    send: http('GET /en/host-4 HTTP/1.1', 'Host: "><script>alert(1)</script>', 'Connection: close'),
    status: [400],
    bodyIsNot: /<script>/,
    forwarded: false,
  },
  {
    name: 'no Host at all',
    reference: 'RFC 9112 3.2',
    send: http('GET /en/host-5 HTTP/1.1', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'two Hosts',
    reference: 'RFC 9112 3.2; CWE-436',
    send: http('GET /en/host-6 HTTP/1.1', 'Host: shop.example', 'Host: evil.example', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'an address with another host in its line',
    reference: 'RFC 9112 3.2.2; VSV00018',
    send: http('GET http://evil.example/en/host-7 HTTP/1.1', 'Host: shop.example', 'Connection: close'),
    status: [200],
    bodyIsNot: EVIL,
    forwarded: { url: '/en/host-7', with: { host: 'shop' } },
  },
  {
    name: 'an address without a slash',
    reference: 'VSV00018 (CVE-2024 kind): smuggling by a relative address',
    send: http('GET en/host-8 HTTP/1.1', 'Host: shop.example', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'cookies of others do not reach the gateway',
    reference: 'CWE-200: tokens of another service on the same name',
    send: get('/en/cart', 'Cookie: _ga=1; admin=1; shop_session=a; theirshop_x=2'),
    status: [200],
    header: { 'x-cache': /^PASS$/ },
    forwarded: { url: '/en/cart', with: { cookie: 'shop_session=a' } },
  },
  {
    name: 'OPTIONS with a foreign origin opens nothing',
    reference: 'CWE-942',
    send: ask('OPTIONS', '/en/cors', 'Origin: https://evil.example', 'Access-Control-Request-Method: PUT'),
    status: [200, 204, 404],
    header: { 'access-control-allow-origin': null },
    forwarded: { method: 'OPTIONS' },
  },
]
