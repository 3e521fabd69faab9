import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { portOf } from '../ports.ts'
import { compose, composeEnvironment } from './docker.ts'
import type { Layout } from './layout.ts'
import type { Mode } from './mode.ts'
import { readSecrets } from './shop-env.ts'
import { StepError } from './steps.ts'

const COMMON = ['-h127.0.0.1', '-ushop', '--default-character-set=utf8mb4']
const DUMP = ['--single-transaction', '--hex-blob', '--no-tablespaces']
/** The last line of every dump that is whole. */
const COMPLETE = /^-- Dump completed/m
/** A first line of MariaDB's that MySQL's client stumbles over. */
const SANDBOX = /^\/\*M?!999999.*\n/
const ERROR_BYTES = 4_096

/** Writes all of MySQL to a compressed file, consistent while the shop works. The file appears whole or not at all. */
export async function writeDump(mode: Mode, layout: Layout, file: string): Promise<void> {
  const partial = `${file}.partial`
  const child = client(
    mode,
    layout,
    { native: 'mariadb-dump', docker: 'mysqldump --set-gtid-purged=OFF' },
    DUMP,
  )
  try {
    const written = pipeline(
      child.stdout,
      withoutSandbox,
      createGzip(),
      createWriteStream(partial, { mode: 0o600 }),
    )
    await Promise.all([written, ended(child)])
    await assertWhole(partial)
    await sync(partial)
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
}

/** Loads such a file into the empty database. */
export async function loadDump(mode: Mode, layout: Layout, file: string): Promise<void> {
  const child = client(mode, layout, { native: 'mariadb', docker: 'mysql' }, [])
  child.stdout.resume()
  const loaded = pipeline(createReadStream(file), createGunzip(), withoutSandbox, child.stdin)
  // A client that gives up closes its input too; what it says is the reason.
  const [fed, end] = await Promise.allSettled([loaded, ended(child)])
  for (const { reason } of [end, fed].filter(
    ({ status }) => status === 'rejected',
  ) as PromiseRejectedResult[])
    throw reason
}

/** Refuses a file that is no dump, or only the beginning of one. */
export async function assertWhole(file: string): Promise<void> {
  let tail = ''
  try {
    await pipeline(createReadStream(file), createGunzip(), async chunks => {
      for await (const chunk of chunks) tail = (tail + chunk).slice(-200)
    })
  } catch (error) {
    throw new StepError(`${file} cannot be read: ${(error as Error).message}`)
  }
  if (!COMPLETE.test(tail)) throw new StepError(`${file} is not a whole back-up; nothing was changed.`)
}

async function* withoutSandbox(chunks: AsyncIterable<Buffer>) {
  let first = true
  for await (const chunk of chunks) {
    // One letter a byte, so that positions in the text are positions in the bytes.
    const [line = ''] = (first && SANDBOX.exec(chunk.toString('latin1'))) || []
    yield chunk.subarray(line.length)
    first = false
  }
}

function client(
  mode: Mode,
  layout: Layout,
  program: Record<Mode, string>,
  options: string[],
): ChildProcessWithoutNullStreams {
  const args = [...COMMON, ...options]
  if (mode === 'native')
    return spawn(program.native, ['--no-defaults', ...args, `-P${portOf('mysql', layout.port)}`, 'shop'], {
      env: { PATH: process.env.PATH, MYSQL_PWD: readSecrets(layout.envFile).MYSQL_PASSWORD },
    })
  const script = `MYSQL_PWD=$MYSQL_PASSWORD exec ${program.docker} ${args.join(' ')} shop`
  const [docker = '', ...rest] = compose(layout, 'exec', '-T', 'mysql', 'sh', '-c', script)
  return spawn(docker, rest, { cwd: layout.clone, env: composeEnvironment(layout) })
}

/** Rejects with what the program wrote when it fails. */
function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  let said = ''
  child.stderr.on('data', chunk => {
    said = (said + chunk).slice(-ERROR_BYTES)
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', code =>
      code === 0
        ? done()
        : failed(
            new StepError(`${child.spawnfile} ended with code ${code}`, {
              log: said.trim().split('\n'),
              advice: 'Does the shop run? npm run status',
            }),
          ),
    )
  })
}

async function sync(file: string): Promise<void> {
  const handle = await open(file)
  await handle.sync()
  await handle.close()
}
