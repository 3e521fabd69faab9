import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, createServer as listenRaw } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { purge as sendPurge } from '../infra/local/blackout/purge.ts'
import { renderFolder } from '../infra/local/templates.ts'
import { edgeOptions } from '../varnish/options.ts'
import { notInContainers } from './stack.ts'
import { until } from './until.ts'

const elsewhere = notInContainers('an edge of its own needs Varnish and Nginx on this machine')

/** The tests of a file that stand behind an edge of their own; where there can be none, one line says so. */
export async function withOwnEdge(what: string, tests: () => Promise<void>): Promise<void> {
  if (elsewhere) test(what, { skip: elsewhere }, () => {})
  else await tests()
}

/** What reached the gateway of an own edge. */
export interface Heard {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
  body: string
}
export type Gateway = Server

interface Wanted {
  gateway: Gateway
  /** Options of the edge by their names in varnish/options.defaults. */
  options?: Record<string, string>
  /** A certificate and its key: the edge then listens with TLS, too. */
  tls?: { certificate: string; key: string }
}
const CLONE = join(import.meta.dirname, '..')
/** Varnish compiles its rules with a C compiler first. */
const COMPILED_MS = 60_000
/** On the disk, and short for the sake of sockets. */
const PLACE = '/var/tmp/shop-edge-'

/**
 * Varnish and Nginx as they are shipped, on ports of their own, in front of a gateway that the test writes: so it can
 * count what gets through, and be slow, broken or away without harm to others. Gone after the tests of the file.
 */
export async function ownEdge({ gateway, options = {}, tls }: Wanted) {
  const home = await mkdtemp(PLACE)
  await chmod(home, 0o755)
  const token = randomBytes(16).toString('hex')
  const [http, purge, proxy, nginx, secure] = await freePorts(5)
  const gatewayPort = await listen(gateway)
  await renderFolder(join(CLONE, 'varnish'), join(home, 'varnish'), /\.vcl$/, {
    NGINX_HOST: '127.0.0.1',
    NGINX_PORT: `${nginx}`,
    PURGE_TOKEN: token,
    ...edgeOptions(options),
  })
  await renderFolder(join(CLONE, 'nginx'), join(home, 'nginx'), /\.conf$/, {
    NGINX_HOST: '127.0.0.1',
    NGINX_PORT: `${nginx}`,
    GATEWAYS: `server 127.0.0.1:${gatewayPort} max_fails=1 fail_timeout=2s;`,
    PICTURES: `server 127.0.0.1:${gatewayPort};`,
    ASSETS_DIR: home,
    MEDIA_DIR: home,
    TLS_LOAD: 'load_module /usr/lib/nginx/modules/ngx_stream_module.so;',
    TLS_LISTEN: `127.0.0.1:${secure}`,
    TLS_CERT: tls?.certificate ?? '',
    TLS_KEY: tls?.key ?? '',
    TLS_UPSTREAM: `server 127.0.0.1:${proxy};`,
  })
  await mkdir(join(home, 'run'))
  const nginxOf = (config: string) => [
    ...['-p', `${join(home, 'run')}/`, '-c', join(home, 'nginx', config)],
    ...['-e', 'stderr', '-g', 'daemon off;'],
  ]
  const children = [
    start('/usr/sbin/nginx', nginxOf('nginx.conf')),
    start('/usr/sbin/varnishd', [
      ...['-F', '-j', 'none', '-n', join(home, 'v'), '-f', join(home, 'varnish/main.vcl')],
      ...['-p', `vcl_path=${join(home, 'varnish')}`, '-s', 'malloc,64m', '-T', 'none'],
      ...['-a', `http=127.0.0.1:${http}`, '-a', `purge=127.0.0.1:${purge}`],
      ...['-a', `proxy=127.0.0.1:${proxy},PROXY`],
    ]),
    ...(tls ? [start('/usr/sbin/nginx', nginxOf('tls.conf'))] : []),
  ]
  const discard = async () => {
    gateway.closeAllConnections()
    gateway.close()
    await Promise.all(children.map(end))
    await rm(home, { recursive: true, force: true })
  }
  after(discard)
  try {
    for (const port of [nginx, http, ...(tls ? [secure] : [])])
      await until('the edge listens', () => accepts(port), COMPILED_MS)
  } catch (error) {
    // A file that does not load runs no `after`.
    await discard()
    throw error
  }
  return {
    url: `http://127.0.0.1:${http}`,
    port: http,
    purgePort: purge,
    proxyPort: proxy,
    securePort: secure,
    token,
    /** What Nginx writes of requests, a second after each. */
    accessLog: join(home, 'run/access.log'),
    /** Ends the lifetime of what was made from these facts; resolves to the number of objects. */
    purge: (facts: string, mode = 'soft') => sendPurge(purge, token, facts.split(' '), mode),
    /** One of Varnish's counters, such as `MAIN.s_pipe`. */
    counter(name: string): number {
      const text = execFileSync('/usr/bin/varnishstat', ['-n', join(home, 'v'), '-1', '-f', name], {
        encoding: 'utf8',
      })
      return Number(text.trim().split(/\s+/)[1])
    },
  }
}

export type OwnEdge = Awaited<ReturnType<typeof ownEdge>>

/** A gateway that keeps what it heard, health checks aside, and answers by `answer`; a page to be kept unless given. */
export function recordingGateway(answer?: Parameters<typeof createServer>[1]) {
  const heard: Heard[] = []
  const gateway = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', part => {
      body += part
    })
    request.on('end', () => {
      if (request.url === '/healthz') return void response.end('ok')
      heard.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      if (answer) return void (answer as (...args: unknown[]) => void)(request, response)
      response
        .setHeader('Edge-Control', 'max-age=3600, grace=86400')
        .setHeader('X-Facts', 'p1@1')
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .end(`<!doctype html><title>page</title><p>${heard.length}</p>`)
    })
  })
  return { gateway, heard }
}

function start(program: string, args: string[]): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr?.on('data', part => {
    said += part
  })
  child.once('exit', code => {
    if (code) console.error(`${program} ended with ${code}: ${said.slice(-2_000)}`)
  })
  return child
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise(done => {
    child.once('exit', () => done())
    child.kill('SIGTERM')
  })
}

const listen = (server: Server): Promise<number> =>
  new Promise(done => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))

async function freePorts(count: number): Promise<[number, number, number, number, number]> {
  const servers = Array.from({ length: count }, () => listenRaw())
  const ports = await Promise.all(
    servers.map(
      server =>
        new Promise<number>(done =>
          server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)),
        ),
    ),
  )
  await Promise.all(servers.map(server => new Promise(done => server.close(done))))
  return ports as [number, number, number, number, number]
}

const accepts = (port: number): Promise<boolean> =>
  new Promise(done => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
