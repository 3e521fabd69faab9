import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const clone = join(import.meta.dirname, '../..')

export const dockerAnswers = (): Promise<boolean> =>
  run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  )

/** A Compose project of its own on a free port; nothing of it is left after `discard`. */
export async function stackInContainers(variables: Record<string, string>) {
  const port = await freePort()
  // Only what Docker itself needs: the stack that the caller may have around must not reach in.
  const { PATH, HOME, DOCKER_HOST, DOCKER_CONFIG, BUILD_CA } = process.env
  const own = { PATH, HOME, DOCKER_HOST, DOCKER_CONFIG, BUILD_CA }
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))
  const env = { ...given, ...variables, SHOP_PORT: String(port), BACKOFFICE_PORT: String(port + 1) }
  const name = `beyond-lamp-test-${process.pid}`

  async function compose(...args: string[]): Promise<string> {
    const command = ['compose', '--project-name', name, '--progress', 'plain', ...args]
    const { stdout } = await run('docker', command, { cwd: clone, env, maxBuffer: 64 * 2 ** 20 })
    return stdout.trim()
  }
  return {
    origin: `http://localhost:${port}`,
    compose,
    /** Runs one of the shop's scripts in a gateway; resolves to what it prints. */
    run: (...script: string[]) => compose('exec', '--no-TTY', 'gateway', 'shop', ...script),
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

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
