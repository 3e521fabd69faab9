import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { renderFolder } from '../../../infra/local/templates.ts'
import { edgeOptions } from '../../../varnish/options.ts'
import { until } from '../../until.ts'

const run = promisify(execFile)
const PATIENCE_MS = 60_000
/** What a visitor's request calls when it is answered from the cache. */
const ON_A_HIT = /^ {2}call ([a-z]+)_((?:[a-z]+_)?(?:recv|hash|hit|deliver));$/gm

/**
 * A Varnish of its own with the shipped VCL in front of `originPort`, a plain one beside it (with ESI where the answer
 * says so), and one without each concern.
 */
export async function openVarnish(originPort: number) {
  const home = await mkdtemp('/var/tmp/bench-edge-')
  const work = join(home, 'v')
  const port = await freePort()
  await renderFolder(join(import.meta.dirname, '../../../varnish'), join(home, 'shop'), /\.vcl$/, {
    NGINX_HOST: '127.0.0.1',
    NGINX_PORT: String(originPort),
    PURGE_TOKEN: 'of-no-use-here',
    ...edgeOptions({}),
  })
  const main = await readFile(join(home, 'shop/main.vcl'), 'utf8')
  const concerns = [...new Set([...main.matchAll(ON_A_HIT)].map(([, concern]) => concern ?? ''))]
  await writeFile(join(home, 'plain.vcl'), plainVcl(originPort))
  const child = spawn(
    '/usr/sbin/varnishd',
    [
      ...['-F', '-j', 'none', '-n', work, '-f', join(home, 'shop/main.vcl'), '-s', 'malloc,256m'],
      ...['-a', `http=127.0.0.1:${port}`, '-a', 'purge=127.0.0.1:0', '-a', 'proxy=127.0.0.1:0,PROXY'],
      // More threads than connections from the beginning: none ends and takes its time with it.
      ...['-p', 'thread_pools=1', '-p', 'thread_pool_min=50'],
      ...['-p', `vcl_path=${join(home, 'shop')}`],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const admin = (...args: string[]) =>
    run('/usr/bin/varnishadm', ['-n', work, '-t', '60', ...args], { timeout: PATIENCE_MS })
  const close = async () => {
    if (child.exitCode === null) {
      const ended = new Promise(done => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
    }
    await rm(home, { recursive: true, force: true })
  }
  const load = async (name: string, file: string) => {
    await admin('vcl.load', name, file)
    return name
  }
  try {
    const runs = () =>
      admin('status').then(
        ({ stdout }) => stdout.includes('running'),
        () => false,
      )
    await until('Varnish runs', runs, PATIENCE_MS)
    await load('plain', join(home, 'plain.vcl'))
  } catch (error) {
    await close()
    throw error
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    concerns,
    use: (name: string) => admin('vcl.use', name),
    /** The same rules, but what a hit calls of this concern is jumped over. */
    async without(concern: string): Promise<string> {
      const folder = join(home, `without-${concern}`)
      await mkdir(folder)
      for (const file of await readdir(join(home, 'shop')))
        await writeFile(join(folder, file), await readFile(join(home, 'shop', file)))
      const text = main.replace(ON_A_HIT, (call, its) =>
        its === concern ? `  if (req.method == "NEVER") {\n  ${call}\n  }` : call,
      )
      await writeFile(join(folder, 'main.vcl'), text)
      return load(`without-${concern}`, join(folder, 'main.vcl'))
    },
    async counters(...names: string[]): Promise<number[]> {
      const { stdout } = await run('/usr/bin/varnishstat', [
        '-n',
        work,
        '-1',
        ...names.flatMap(name => ['-f', name]),
      ])
      const values = new Map(stdout.split('\n').map(line => line.split(/\s+/) as [string, string]))
      return names.map(name => Number(values.get(name) ?? Number.NaN))
    },
    close,
  }
}

const plainVcl = (port: number) => `vcl 4.1;
backend origin { .host = "127.0.0.1"; .port = "${port}"; }
sub vcl_backend_response {
  set beresp.ttl = 1h;
  set beresp.do_gzip = true;
  if (beresp.http.Surrogate-Control ~ "ESI") {
    set beresp.do_esi = true;
  }
}
`

export type Varnish = Awaited<ReturnType<typeof openVarnish>>

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise(done => server.close(done))
  return port
}
