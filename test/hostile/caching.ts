import { get, type Hostile, http } from './entry.ts'

/**
 * Getting somebody's page into the cache of all, or one's own words onto the page of all. The gateway behind these is the
 * worst there could be: its private pages ask to be kept for a day, and every page repeats what it was sent.
 */
const SECRET = 'Cookie: shop_session=secret-of-the-victim'
const DECEPTION = 'CWE-525, web cache deception (Gil, 2017)'
const deception = (path: string): Hostile => ({
  name: `a private page that looks like a file: ${path.slice(0, 60)}`,
  reference: DECEPTION,
  send: get(path, SECRET),
  status: [200],
  header: { 'x-cache': /^PASS$/ },
  forwarded: { url: path },
  notCached: path,
})
const dots = (
  path: string,
  reference = 'CWE-22, CWE-436: Nginx would resolve what the cache does not',
): Hostile => ({
  name: `a path that means another: ${path}`,
  reference,
  send: get(path, SECRET),
  status: [400],
  header: { 'x-cache': /^EDGE$/ },
  forwarded: false,
})
const SPLIT = 'CWE-525: one page, one address; only a campaign is cut off'

export const caching: Hostile[] = [
  deception('/en/cart/x.css'),
  deception('/en/account/photo.jpg'),
  deception('/en/account;x.css'.replace(';', '/;')),
  deception('/nl/checkout/step.js?v=1'),
  deception('/en-gb/account/%2e%2ecss'),
  deception('/en/cart/%0a.css'),
  deception('/en/account/%3f.css'),
  deception('/en/account/%23.css'),
  deception('/api/cart/x.css'),
  deception('/api/unknown.css'),
  dots('/assets/../en/cart'),
  dots('/assets/%2e%2e/en/cart'),
  dots('/assets/..%2fen/cart'),
  dots('/assets/..%5cen/cart'),
  dots('/assets/.%2e/en/account'),
  dots('/en/p/..%2f..%2fen/account'),
  dots('/media/..\\..\\etc/passwd'),
  dots('/en/%00/account', 'CWE-158: NUL ends a name for some'),
  dots('/./en/account'),
  {
    name: 'a private page behind two slashes is not kept as a public one',
    reference: 'CWE-436: the gateway may fold slashes',
    send: get('//en/account', SECRET),
    status: [200, 400, 404],
    forwarded: { without: ['cookie'] },
  },
  {
    name: 'a private page in other letters',
    reference: 'CWE-178: the gateway may not mind the case',
    send: get('/EN/Account', SECRET),
    status: [200, 404],
    forwarded: { without: ['cookie'] },
  },
  {
    name: 'a private page with a letter encoded',
    reference: 'CWE-436, CWE-177: the gateway decodes, the rule must not be passed by',
    send: get('/en/%61ccount', SECRET),
    status: [200, 400, 404],
    forwarded: { without: ['cookie'] },
    notCached: '/en/%61ccount?never',
  },
  {
    name: 'a body on a GET is no part of the key',
    reference: 'CWE-349: fat GET (Kettle, 2020)',
    send: `${http('GET /en/fat HTTP/1.1', 'Host: shop.example', 'Connection: close', 'Content-Type: application/x-www-form-urlencoded', 'Content-Length: 13')}q=evil.example`.slice(
      0,
      -1,
    ),
    status: [200, 400],
    bodyIsNot: /evil/,
    forwarded: { url: '/en/fat', without: ['content-length'] },
    notPoisoned: { path: '/en/fat', by: /evil/ },
  },
  {
    name: 'a parameter that hides in a campaign',
    reference: `${SPLIT}; parameter cloaking`,
    send: get('/en/cloak?utm_content=x;q=evil.example'),
    status: [200],
    bodyIsNot: /evil/,
    forwarded: { url: '/en/cloak' },
    notPoisoned: { path: '/en/cloak', by: /evil/ },
  },
  {
    name: 'a fragment in the address',
    reference: 'RFC 9112 3.2: an address has none',
    send: get('/en/hash#evil.example'),
    status: [200],
    bodyIsNot: /evil/,
    forwarded: { url: '/en/hash' },
    notPoisoned: { path: '/en/hash', by: /evil/ },
  },
  {
    name: 'a name that only contains a campaign name stays a name of its own',
    reference: `${SPLIT}; CWE-185`,
    send: get('/en/names?xgclid=1&utm=2'),
    status: [200],
    forwarded: { url: '/en/names?utm=2&xgclid=1' },
  },
  {
    name: 'conditions of a visitor do not turn the copy of all into a 304',
    reference: 'CVE-2019-10773 kind: cache poisoned denial of service',
    send: get('/en/condition', 'If-None-Match: "x"', 'If-Modified-Since: Fri, 20 Nov 2037 00:00:00 GMT'),
    status: [200],
    forwarded: { url: '/en/condition', without: ['if-none-match', 'if-modified-since'] },
    notPoisoned: { path: '/en/condition', by: /^$/ },
  },
  {
    name: 'a header that the gateway refuses is not kept as an error for all',
    reference: 'CPDoS: HTTP header oversize (Nguyen, 2019)',
    send: get('/en/cpdos', `X-Big: ${'a'.repeat(7_000)}`),
    status: [200, 400],
    forwarded: { url: '/en/cpdos' },
    notPoisoned: { path: '/en/cpdos', by: /^$/ },
  },
  {
    name: 'a control character in a header is not kept as an error for all',
    reference: 'CPDoS: HTTP meta character (Nguyen, 2019)',
    send: get('/en/cpdos-meta', 'X-Meta: a\x07b'),
    status: [200, 400],
    forwarded: { url: '/en/cpdos-meta' },
    notPoisoned: { path: '/en/cpdos-meta', by: /^$/ },
  },
  {
    name: 'an unknown coding does not split the cache',
    reference: 'CWE-400: a copy for every Accept-Encoding',
    send: get('/assets/app-1.css', 'Accept-Encoding: evil, br;q=0', 'X-Edge-Encoding: br'),
    status: [404],
    forwarded: false,
  },
]
