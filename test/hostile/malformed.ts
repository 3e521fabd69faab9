import { type Hostile, http } from './entry.ts'

/** Requests that are none by the grammar of HTTP: refused, never mended and passed on. */
export const malformed: Hostile[] = [
  {
    name: 'a bare CR inside a header',
    reference: 'RFC 9112 2.2; CWE-93',
    send: http(
      'GET /en/framing-cr HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'X-A: b\rX-Hidden: yes',
    ),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a folded header',
    reference: 'RFC 9112 5.2: obs-fold',
    send: http(
      'GET /en/framing-fold HTTP/1.1',
      'Host: shop.example',
      'Connection: close',
      'X-A: b',
      ' X-Hidden: yes',
    ),
    status: [200, 400],
    forwarded: { url: '/en/framing-fold', without: ['x-hidden'] },
  },
  {
    name: 'the first header begins with a space',
    reference: 'RFC 9112 2.2',
    send: http('GET /en/framing-space HTTP/1.1', ' X-Hidden: yes', 'Host: shop.example', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a header without a name',
    reference: 'RFC 9112 5',
    send: http('GET /en/framing-name HTTP/1.1', 'Host: shop.example', 'Connection: close', ': x'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a header without a colon',
    reference: 'RFC 9112 5',
    send: http('GET /en/framing-colon HTTP/1.1', 'Host: shop.example', 'Connection: close', 'X-Hidden yes'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'a NUL in a header',
    reference: 'RFC 9110 5.5; CWE-158',
    send: http('GET /en/framing-nul HTTP/1.1', 'Host: shop.example', 'Connection: close', 'X-A: b\0c'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'HTTP/0.9',
    reference: 'RFC 9112 3: an answer without a head',
    send: 'GET /en/framing-09\r\n\r\n',
    status: [400],
    forwarded: false,
  },
  {
    name: 'a version that does not exist',
    reference: 'RFC 9112 2.3',
    send: http('GET /en/framing-version HTTP/3.7', 'Host: shop.example', 'Connection: close'),
    status: [400, 505],
    forwarded: false,
  },
  {
    name: 'spaces in the line of the request',
    reference: 'RFC 9112 3; CWE-444',
    send: http('GET /en/framing-a b HTTP/1.1', 'Host: shop.example', 'Connection: close'),
    status: [400],
    forwarded: false,
  },
  {
    name: 'bytes that are no request',
    reference: 'CWE-20: TLS spoken to the wrong port',
    send: Buffer.from('16030100c8010000c40303000102', 'hex'),
    status: [0, 400],
    forwarded: false,
  },
]
