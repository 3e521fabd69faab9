import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { render } from '../infra/local/templates.ts'

/**
 * Compiles the VCL and runs the .vtc files: all, or those whose name contains an argument.
 * Everything is copied to a folder of its own first: the servers drop to a user who may not read the clone. With
 * VARNISH_IMAGE the programs of that image are run, each in a container, instead of this machine's.
 */
const here = import.meta.dirname
const image = process.env.VARNISH_IMAGE
const binaries = { server: 'varnishd', tester: 'varnishtest' }
const path = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin'
const atOnce = 2
const secondsATest = 60
const testOptions = { NGINX_HOST: '127.0.0.1', NGINX_PORT: '8084', PURGE_TOKEN: 'a-token-for-tests-only' }
/** Each test declares backends of its own: varnishtest chooses their ports while it runs. */
const declaredBackends = /^# Begin of the backends.*^# End of the backends.\n/ms

type Result = { name: string; passed: boolean; seconds: number; log: string }

const folder = await mkdtemp(join(tmpdir(), 'vcl-'))
try {
  const wanted = process.argv.slice(2)
  const options = await renderedOptions()
  const whole = await folderWith('whole', options)
  const tested = await folderWith('tested', options.replace(declaredBackends, ''))
  const tests = await folderOfTests()

  const work = [
    () =>
      run('main.vcl compiles', binaries.server, [
        '-C',
        '-f',
        join(whole, 'main.vcl'),
        '-n',
        join(folder, 'n'),
      ]),
    ...(await filesOf('.vtc'))
      .filter(name => wanted.length === 0 || wanted.some(word => name.includes(word)))
      .map(
        name => () => run(name, binaries.tester, [`-Dvcl=${tested}`, `-t${secondsATest}`, join(tests, name)]),
      ),
  ]
  const results = await inParallel(work)
  const failed = results.filter(result => !result.passed).length
  console.log(`${results.length - failed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function renderedOptions(): Promise<string> {
  const template = 'options.vcl.template'
  return render(await readFile(join(here, template), 'utf8'), testOptions, template)
}

async function filesOf(ending: string): Promise<string[]> {
  return (await readdir(here)).filter(name => name.endsWith(ending)).sort()
}

async function folderWith(name: string, options: string): Promise<string> {
  const target = join(folder, name)
  await mkdir(target)
  for (const file of await filesOf('.vcl')) await cp(join(here, file), join(target, file))
  await writeFile(join(target, 'options.vcl'), options)
  await chmod(folder, 0o755)
  return target
}

async function folderOfTests(): Promise<string> {
  const target = join(folder, 'tests')
  await mkdir(target)
  for (const file of await filesOf('.vtc')) await cp(join(here, file), join(target, file))
  return target
}

async function inParallel(work: (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...work]
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await next()
      results.push(result)
      console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${result.name} (${result.seconds.toFixed(1)} s)`)
      if (!result.passed) console.log(result.log)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}

function run(name: string, command: string, args: string[]): Promise<Result> {
  const started = performance.now()
  return new Promise(resolve => {
    let log = ''
    const done = (passed: boolean) =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, log })
    const [program = '', ...rest] = image ? inContainer(image, command, args) : [command, ...args]
    const env = image ? process.env : { PATH: path }
    const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (data: Buffer) => {
      log += data
    })
    child.stderr.on('data', (data: Buffer) => {
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
function inContainer(image: string, command: string, args: string[]): string[] {
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
