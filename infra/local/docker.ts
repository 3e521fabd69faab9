import { execFile, type StdioOptions, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { DEFAULT_SHOP_PORT, portOf } from '../ports.ts'
import type { Layout } from './layout.ts'

const ANSWER_MS = 5_000
const run = promisify(execFile)

/** The name of Compose's project for this stack: one of its own for each port. */
export const projectOf = ({ port }: Layout): string =>
  port === DEFAULT_SHOP_PORT ? 'beyond-lamp' : `beyond-lamp-${port}`

/** The command line of Docker Compose for this stack. */
export const compose = (layout: Layout, ...args: string[]): string[] => [
  'docker',
  'compose',
  ...['--project-name', projectOf(layout)],
  ...args,
]

/** For what must reach every service, whatever was started: those of all profiles. */
export const EVERY_PROFILE = ['--profile', '*']

/** What the compose file reads, beside what the person has set. */
export const composeEnvironment = (layout: Layout, env = process.env): NodeJS.ProcessEnv => ({
  ...env,
  SHOP_PORT: String(layout.port),
  SHOP_LISTEN: layout.listen,
  ...(layout.tls && {
    COMPOSE_PROFILES: [env.COMPOSE_PROFILES, 'tls'].filter(Boolean).join(','),
    SHOP_TLS_CERT: layout.tls.certificate,
    SHOP_TLS_KEY: layout.tls.key,
    SHOP_TLS_PORT: String(portOf('tls', layout.port)),
    ...layout.passed,
  }),
  BACKOFFICE_PORT: String(portOf('backoffice', layout.port)),
  MAIL_WEB_PORT: String(portOf('mailWeb', layout.port)),
  PAYMENTS_PAGE_PORT: String(portOf('payments', layout.port)),
})

/** Runs Docker Compose for its answer. */
export async function askCompose(layout: Layout, ...args: string[]): Promise<string> {
  const [program = '', ...rest] = compose(layout, ...args)
  const env = composeEnvironment(layout)
  return (await run(program, rest, { cwd: layout.clone, env, maxBuffer: 64 * 2 ** 20 })).stdout
}

/** Runs Docker Compose on our own terminal, or on the given files, and resolves to its exit code. */
export function handToCompose(
  layout: Layout,
  args: string[],
  stdio: StdioOptions = 'inherit',
): Promise<number> {
  const [program = '', ...rest] = compose(layout, ...args)
  const child = spawn(program, rest, {
    cwd: layout.clone,
    env: composeEnvironment(layout),
    stdio,
  })
  // Ctrl-C reaches Docker by the terminal; we wait for its end.
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name))
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('exit', code => done(code ?? 130))
  })
}

/** The memory that Docker has, in MiB; undefined where no engine with Compose answers. */
export async function dockerMemory(): Promise<number | undefined> {
  try {
    await run('docker', ['compose', 'version'], { timeout: ANSWER_MS })
    const { stdout } = await run('docker', ['info', '--format', '{{.MemTotal}}'], { timeout: ANSWER_MS })
    return Math.round(Number(stdout) / 2 ** 20) || undefined
  } catch {
    return undefined
  }
}

/** Whether containers of this stack are there, running or not. */
export const hasContainers = (layout: Layout): Promise<boolean> =>
  askCompose(layout, 'ps', '--all', '--quiet').then(
    ids => ids.trim() !== '',
    () => false,
  )
