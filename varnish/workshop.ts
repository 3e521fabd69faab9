import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { render } from '../infra/local/templates.ts'
import { edgeOptions } from './options.ts'

/**
 * Where the VCL is compiled and its .vtc files run. Everything is copied to a folder of its own first: the servers drop to
 * a user who may not read the clone. With VARNISH_IMAGE the programs of that image are run, each in a container, instead
 * of this machine's.
 */
const here = import.meta.dirname
const image = process.env.VARNISH_IMAGE
const binaries = { server: 'varnishd', tester: 'varnishtest' }
const path = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin'
const atOnce = 2
const secondsATest = 60
/** Limits that a test reaches soon. */
const testOptions = {
  NGINX_HOST: '127.0.0.1',
  NGINX_PORT: '8084',
  PURGE_TOKEN: 'a-token-for-tests-only',
  ...edgeOptions({
    EDGE_LIMIT_SEARCH: '3',
    EDGE_LIMIT_API: '4',
    EDGE_LIMIT_CHECKOUT: '2',
    EDGE_LIMIT_SESSION: '1',
    EDGE_HSTS: 'max-age=31536000',
    EDGE_XRAY: 'aKeyForTestsOnly',
  }),
}
const onlyTls = {
  ...testOptions,
  EDGE_XRAY: '',
  EDGE_HTTPS_ORIGIN: 'https://shop.example',
  EDGE_UNLIMITED: '"192.0.2.7";',
}
/** Each test declares backends of its own: varnishtest chooses their ports while it runs. */
const declaredBackends = /^# Begin of the backends.*^# End of the backends.\n/ms
const template = 'options.vcl.template'

export type Result = { name: string; passed: boolean; seconds: number; log: string }
/** Changes the text of a file on its way into the folder; the default changes nothing. */
type Change = (file: string, text: string) => string

export async function openWorkshop() {
  const folder = await mkdtemp(join(tmpdir(), 'vcl-'))
  await chmod(folder, 0o755)
  const folderWith = async (
    name: string,
    options: Record<string, string>,
    whole: boolean,
    change: Change,
  ) => {
    const target = join(folder, name)
    await mkdir(target)
    for (const file of await filesOf('.vcl'))
      await writeFile(join(target, file), change(file, await readFile(join(here, file), 'utf8')))
    const text = render(change(template, await readFile(join(here, template), 'utf8')), options, template)
    await writeFile(join(target, 'options.vcl'), whole ? text : text.replace(declaredBackends, ''))
    return target
  }
  return {
    /** Compiles main.vcl as it is shipped. */
    async compile(): Promise<Result> {
      const whole = await folderWith('whole', testOptions, true, asItIs)
      const args = ['-C', '-f', join(whole, 'main.vcl'), '-n', join(folder, 'n')]
      return run(folder, 'main.vcl compiles', binaries.server, args)
    },
    /** Runs one .vtc on the VCL, changed on the way if need be; `name` is a folder of its own. */
    async tester(name: string, change: Change = asItIs) {
      const tested = await folderWith(name, testOptions, false, change)
      const tlsOnly = await folderWith(`${name}-tls`, onlyTls, false, change)
      return (vtc: string): Promise<Result> => {
        const defines = [`-Dvcl=${tested}`, `-Dvcl_tls=${tlsOnly}`]
        return run(folder, vtc, binaries.tester, [...defines, `-t${secondsATest}`, join(folder, vtc)])
      }
    },
    async copyTests(): Promise<string[]> {
      const files = await filesOf('.vtc')
      for (const file of files) await cp(join(here, file), join(folder, file))
      return files
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

const asItIs: Change = (_file, text) => text

async function filesOf(ending: string): Promise<string[]> {
  return (await readdir(here)).filter(name => name.endsWith(ending)).sort()
}

/** Runs all of the work, a few at a time, and tells of each as it ends. */
export async function inParallel<T>(work: (() => Promise<T>)[], tell: (result: T) => void): Promise<T[]> {
  const results: T[] = []
  const queue = [...work]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await next()
      results.push(result)
      tell(result)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}

function run(folder: string, name: string, command: string, args: string[]): Promise<Result> {
  const started = performance.now()
  return new Promise(resolve => {
    let log = ''
    const done = (passed: boolean) =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, log })
    const [program = '', ...rest] = image ? inContainer(image, folder, command, args) : [command, ...args]
    const env = image ? process.env : { PATH: path }
    const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        log += data
      })
    child.on('error', error => {
      log += error.message
      done(false)
    })
    child.on('close', code => done(code === 0))
  })
}

/** It writes to a memory of its own, since the image's user may not write where the files are. */
function inContainer(image: string, folder: string, command: string, args: string[]): string[] {
  const inside = (arg: string) => arg.replace(join(folder, 'n'), '/tmp/n').replace(folder, '/vcl')
  return [
    ...[
      'docker',
      'run',
      '--rm',
      '--network',
      'none',
      '--tmpfs',
      '/tmp:exec',
      '--volume',
      `${folder}:/vcl:ro`,
    ],
    ...['--entrypoint', command, image],
    ...args.map(inside),
  ]
}
