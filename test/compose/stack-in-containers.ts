import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { compose as commandOf, composeEnvironment, projectOf } from '../../infra/local/docker.ts'
import { freePort } from '../../infra/local/port-check.ts'
import { findLayout } from '../../infra/local/stack.ts'
import { portOf } from '../../infra/ports.ts'

const run = promisify(execFile)
const FIRST_PORT = 28_080
const MOST_OUTPUT = 64 * 2 ** 20

export const dockerAnswers = (): Promise<boolean> =>
  run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  )

/** A Compose project of its own on free ports, as `npm start` would make it; nothing of it is left after `discard`. */
export async function stackInContainers(variables: Record<string, string>) {
  const port = await freePort(FIRST_PORT)
  // Only what Docker itself needs: the stack that the caller may have around must not reach in.
  const { PATH, HOME, DOCKER_HOST, DOCKER_CONFIG, BUILD_CA } = process.env
  const own = { PATH, HOME, DOCKER_HOST, DOCKER_CONFIG, BUILD_CA, ...variables }
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  // A folder that is not there: no native shop answers the commands in its place.
  const place = { SHOP_PORT: String(port), SHOP_HOME: join(tmpdir(), `no-shop-${process.pid}`) }
  const layout = findLayout({ ...given, ...place })
  const env = composeEnvironment(layout, given)

  async function compose(...args: string[]): Promise<string> {
    const [docker = '', ...command] = commandOf(layout, '--progress', 'plain', ...args)
    const { stdout } = await run(docker, command, { cwd: layout.clone, env, maxBuffer: MOST_OUTPUT })
    return stdout.trim()
  }
  /** One of the shop's own commands, as a person gives it; resolves to what it prints. */
  async function npmRun(command: string, ...args: string[]): Promise<string> {
    const bootstrap = [join(layout.clone, 'infra/local/bootstrap.mjs'), ...command.split(' '), ...args]
    const options = { cwd: layout.clone, env: { ...env, ...place }, maxBuffer: MOST_OUTPUT }
    return (await run(process.execPath, bootstrap, options)).stdout.trim()
  }
  return {
    project: projectOf(layout),
    origin: `http://localhost:${port}`,
    inbox: `http://localhost:${portOf('mailWeb', port)}`,
    compose,
    npmRun,
    async up(): Promise<void> {
      await compose('build')
      const began = performance.now()
      await compose('up', '--wait').catch(async error => {
        const logs = await compose('logs', '--tail', '20')
        throw new Error(`The stack does not come up.\n${logs}`, { cause: error })
      })
      console.log(`images there → healthy shop: ${Math.round((performance.now() - began) / 1000)} s`)
    },
    async discard(): Promise<void> {
      await compose('down', '--volumes', '--rmi', 'local', '--remove-orphans', '--timeout', '5')
    },
  }
}
