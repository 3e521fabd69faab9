import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { connect } from 'node:tls'
import { ownEdge, recordingGateway, withOwnEdge } from './own-edge.ts'

/** The shop over TLS, with a certificate made for the test, from a visitor who has an address of his own. */
await withOwnEdge('TLS', async () => {
  const VISITOR = '127.0.0.77'
  const folder = mkdtempSync(join(tmpdir(), 'shop-certificate-'))
  after(() => rmSync(folder, { recursive: true }))
  const certificate = join(folder, 'certificate.pem')
  const key = join(folder, 'key.pem')
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
    ...['-subj', '/CN=shop.example', '-addext', 'subjectAltName=DNS:shop.example'],
    ...['-keyout', key, '-out', certificate],
  ])
  const { gateway, heard } = recordingGateway((incoming, response) => {
    if (incoming.url === '/en/cart')
      response.setHeader('Set-Cookie', '__Host-shop_cart=1; Path=/; Secure; HttpOnly; SameSite=Lax')
    response.end('page')
  })
  const edge = await ownEdge({
    gateway,
    tls: { certificate, key },
    options: { EDGE_HSTS: 'max-age=31536000; includeSubDomains' },
  })
  const ca = readFileSync(certificate)

  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: edge.securePort,
          servername: 'shop.example',
          localAddress: VISITOR,
          ca,
          path,
          headers: { host: 'shop.example', ...headers },
          timeout: 10_000,
        },
        answer => {
          answer
            .resume()
            .on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
        },
      )
      sent.on('error', reject).end()
    })

  test("the visitor's own address and the scheme reach the gateway, whatever the visitor claims", async () => {
    const { status } = await get('/en/cart', { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-proto': 'http' })
    assert.equal(status, 200)
    assert.equal(heard.at(-1)?.headers['x-forwarded-for'], VISITOR)
    assert.equal(heard.at(-1)?.headers['x-forwarded-proto'], 'https')
  })

  test('a secure cookie arrives, and browsers are told to stay with TLS', async () => {
    const { headers } = await get('/en/cart')
    assert.match(String(headers['set-cookie']), /^__Host-shop_cart=1; .*Secure/)
    assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
  })

  test('without TLS the gateway hears so, and nobody is told of HSTS', async () => {
    const answer = await fetch(`${edge.url}/en/cart`, { headers: { 'x-forwarded-proto': 'https' } })
    assert.equal(answer.headers.get('strict-transport-security'), null)
    assert.equal(heard.at(-1)?.headers['x-forwarded-proto'], 'http')
  })

  for (const [version, speaks] of [
    ['TLSv1.1', false],
    ['TLSv1.2', true],
    ['TLSv1.3', true],
  ] as const)
    test(`${version} is ${speaks ? 'spoken' : 'refused'}`, async () => {
      const spoken = await new Promise<boolean>(resolve => {
        const socket = connect(
          {
            host: '127.0.0.1',
            port: edge.securePort,
            servername: 'shop.example',
            ca,
            minVersion: version,
            maxVersion: version,
            ciphers: 'DEFAULT@SECLEVEL=0',
          },
          () => resolve(true),
        )
        socket.once('error', () => resolve(false)).once('secureConnect', () => socket.destroy())
      })
      assert.equal(spoken, speaks)
    })
})
