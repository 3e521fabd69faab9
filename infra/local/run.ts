import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { handFileOver } from './container-files.ts'
import { handToCompose } from './docker.ts'
import type { Layout } from './layout.ts'
import { presentMode } from './mode.ts'
import { mustRun } from './running.ts'
import { nodeCommand } from './shop-processes.ts'
import { findLayout } from './stack.ts'
import { StepError } from './steps.ts'

/** What needs no server: a token is signed by a secret, and the others only print. */
const ALONE = /issue-token\.ts$|^(--help|-h|--model|--compare)$/

/** `node infra/local/bootstrap.mjs run SCRIPT [args]`: one of the shop's scripts with the environment of the stack. */
export async function runWithShopEnvironment(script: string[]): Promise<never> {
  const layout = findLayout(process.env)
  const docker = (await presentMode(layout)) === 'docker'
  if (docker && script[0]?.startsWith('test/')) {
    // The images hold no tests, and what a part costs is read from this machine's processes.
    console.error('This measures a shop without Docker: npm stop, then npm start -- --native, then again.')
    process.exit(1)
  }
  if (docker) process.exit(await runInContainer(layout, script))
  try {
    if (!existsSync(layout.envFile) || !script.some(word => ALONE.test(word))) await mustRun(layout, 'native')
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    // What the scripts answer may be piped: whatever else is said goes to stderr.
    console.error(`${error.message}\n${error.advice}`)
    if (script.includes('--json'))
      console.log(JSON.stringify({ ok: false, error: error.message, advice: error.advice }))
    process.exit(1)
  }
  const [node = '', ...options] = nodeCommand(layout)
  const { status } = spawnSync(node, [...options, ...script], { stdio: 'inherit', cwd: layout.clone })
  process.exit(status ?? 130)
}

async function runInContainer(layout: Layout, wanted: string[]): Promise<number> {
  try {
    const { script, stdio } = handFileOver(wanted, process.env.INIT_CWD ?? process.cwd())
    const command = ['exec', '--no-TTY', containerOf(script), 'shop', ...script]
    return await handToCompose(layout, command, stdio)
  } catch (error) {
    if (!(error instanceof StepError)) throw error
    console.error([error.message, error.advice].filter(Boolean).join('\n'))
    return 1
  }
}

/** Only the back office has the folder of uploaded pictures. */
const containerOf = ([file = '']: string[]) =>
  file.startsWith('services/backoffice/') ? 'backoffice' : 'gateway'

if (import.meta.main) await runWithShopEnvironment(process.argv.slice(2))
