import { get, type Hostile } from './entry.ts'

/**
 * Words of a visitor that want to become something else: an include, a header, a line of a log. `/en/echo` repeats its
 * query as it is, which the shop's own pages never do; that answer does not ask for ESI.
 */
const ESI = 'CWE-97, ESI injection (GoSecure, 2018)'
let serial = 0
const text = (name: string, words: string): Hostile => {
  serial += 1
  const path = `/en/echo-${serial}?q=${encodeURIComponent(words)}`
  return {
    name: `an include in a visitor's words: ${name}`,
    reference: ESI,
    send: get(path),
    status: [200],
    bodyIsNot: /FRAGMENT/,
    forwarded: { url: path },
  }
}
const raw = (name: string, query: string): Hostile => {
  serial += 1
  const path = `/en/echo-${serial}?q=${query}`
  return { ...text(name, ''), send: get(path), forwarded: { url: path } }
}
const CRLF = 'CWE-113, CWE-93: response splitting'
const split = (name: string, path: string): Hostile => ({
  name: `a line end in the address: ${name}`,
  reference: CRLF,
  send: get(path),
  status: [200, 301, 302, 400, 404],
  header: { 'x-injected': null, 'set-cookie': null },
  forwarded: { without: ['x-injected'] },
})

export const injection: Hostile[] = [
  text('plain', '<esi:include src="/en/fragments/offer/1"/>'),
  text('to another host', '<esi:include src="http://evil.example/"/>'),
  text('with an error handler', '<esi:include src="/x" onerror="continue" alt="/en/fragments/offer/1"/>'),
  text('as a variable', '<esi:vars>$(HTTP_COOKIE{shop_session})</esi:vars>'),
  text('as inline', '<esi:inline name="/en" fetchable="yes">FRAG</esi:inline>'),
  text('in a comment', '<!--esi <esi:include src="/en/fragments/offer/1"/> -->'),
  text('in capitals', '<ESI:INCLUDE SRC="/en/fragments/offer/1"/>'),
  text('with a byte order mark', '\ufeff<esi:include src="/en/fragments/offer/1"/>'),
  text('with wide signs', '＜esi:include src="/en/fragments/offer/1"/＞'),
  text('with a zero-width space', '<\u200besi:include src="/en/fragments/offer/1"/>'),
  raw('overlong UTF-8', '%c0%bcesi:include%20src=%22/en/fragments/offer/1%22/%c0%be'),
  raw('UTF-7', '%2bADw-esi:include%20src%3d%22/en/fragments/offer/1%22/%2bAD4-'),
  raw('UTF-16', '%ff%fe<%00e%00s%00i%00:%00'.replaceAll('%00', '%20')),
  {
    name: 'a fragment asked for by a visitor is a page like any other',
    reference: ESI,
    send: get('/en/fragments/offer/1', 'X-Esi-Level: 1', 'Cookie: shop_session=secret-of-the-victim'),
    status: [200],
    forwarded: { url: '/en/fragments/offer/1', without: ['x-esi-level', 'cookie'] },
    notPoisoned: { path: '/en/fragments/offer/1', by: /secret-of-the-victim/ },
  },
  split('encoded', '/en/line-1%0d%0aX-Injected:%20yes'),
  split('encoded, in the query', '/en/line-2?q=%0d%0aSet-Cookie:%20a=b'),
  split('in wide signs', '/en/line-3%e5%98%8d%e5%98%8aX-Injected:%20yes'),
  split('twice encoded', '/en/line-4%250d%250aX-Injected:%20yes'),
  split('in a campaign', '/en/line-5?utm_source=%0d%0aX-Injected:%20yes'),
  {
    name: 'markup in the address of a refused request is not repeated',
    reference: 'CWE-79',
    send: get('/en/%00<script>alert(1)</script>'),
    status: [400],
    bodyIsNot: /<script>/,
    forwarded: false,
  },
  {
    name: 'quotes in a refused call of the API do not break out of its JSON',
    reference: 'CWE-116',
    send: get('/api/%00","admin":true,"x":"'),
    status: [400],
    header: { 'content-type': /^application\/problem\+json/ },
    bodyIsNot: /admin/,
    forwarded: false,
  },
]
