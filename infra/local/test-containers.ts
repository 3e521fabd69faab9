import { mkdir, writeFile } from 'node:fs/promises'
import { DockerComposeEnvironment } from 'testcontainers'
import { portOf, portOffsets } from '../ports.ts'
import { compose, composeEnvironment, projectOf } from './docker.ts'
import { NO_IMAGES, NOT_UP } from './docker-stack.ts'
import { seeFirstPage } from './first-page.ts'
import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import { runScript } from './run-script.ts'
import { readSecrets, type Secrets, writeShopEnv } from './shop-env.ts'
import { StepError, type Steps } from './steps.ts'

const FILES = ['docker-compose.yml', 'docker/tests.yml']
const FLAGS = FILES.flatMap(file => ['--file', file])

/** Where `--target varnish` of the build is; it has the program that the tests of the edge want. */
export const varnishImage = (layout: Layout): string => `${projectOf(layout)}-varnish`

/** What Compose and the tests are told beside the usual: the secrets of this run and the ports of every server. */
export const containerEnvironment = (layout: Layout, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...composeEnvironment(layout, env),
  SHOP_ENV_FILE: `${layout.etc}/containers.env`,
  SHOP_TESTS_IN: 'containers',
  EDGE_XRAY: '1',
  ...Object.fromEntries(
    Object.keys(portOffsets).map(part => [
      `PORT_${part.toUpperCase()}`,
      String(portOf(part as keyof typeof portOffsets, layout.port)),
    ]),
  ),
})

/**
 * The stack of docker-compose.yml through testcontainers, its servers published where the native ones listen: so the same
 * test files run against either. `keep`: it outlives us; else testcontainers' own container removes it even when we are
 * killed.
 */
export async function startTestContainers(
  layout: Layout,
  env: NodeJS.ProcessEnv,
  steps: Steps,
  signal: AbortSignal,
  keep: boolean,
): Promise<void> {
  const secrets = readSecrets(layout.envFile)
  await steps.step('settings', () => writeSettings(layout, secrets))
  for (const args of [['pull', '--ignore-buildable', '--policy', 'missing'], ['build']])
    await steps.step(`${args[0]} images`, async () => {
      const command = compose(layout, ...FLAGS, '--progress', 'plain', ...args)
      await runLogged(command, { signal, cwd: layout.clone, env, advice: NO_IMAGES })
      return undefined
    })
  await steps.step('containers', () => up(layout, env, keep))
  signal.throwIfAborted()
  await steps.step('assets', progress =>
    runScript(
      { layout, asRoot: true, signal },
      ['services/gateway/assets/build.ts', layout.assets],
      progress,
    ),
  )
  await steps.step('first page', () => seeFirstPage(layout.port, signal, NOT_UP))
}

/** Ends and removes containers, volumes, networks and the images that were built for this run. */
export async function discardTestContainers(layout: Layout, env: NodeJS.ProcessEnv): Promise<undefined> {
  const down = ['down', '--volumes', '--rmi', 'local', '--remove-orphans', '--timeout', '5']
  const signal = new AbortController().signal
  await runLogged(compose(layout, ...FLAGS, ...down), { signal, cwd: layout.clone, env, advice: '' })
}

async function up(layout: Layout, env: NodeJS.ProcessEnv, keep: boolean): Promise<undefined> {
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  await new DockerComposeEnvironment(layout.clone, FILES)
    .withProjectName(projectOf(layout))
    .withEnvironment(Object.fromEntries(variables))
    .withAutoCleanup(!keep)
    .withClientOptions({
      composeOptions: ['--progress', 'plain'],
      commandOptions: ['--wait', '--no-build'],
    })
    .up()
    .catch(error => {
      const said = error instanceof Error ? error.message : String(error)
      throw new StepError('The containers do not come up.', {
        log: said.split('\n'),
        advice: 'For a closer look: npm start -- --docker. Without Docker: npm test -- --native',
      })
    })
  return undefined
}

/** The folders and files that tests find in a native stack too, and the secrets under the names of the images. */
async function writeSettings(layout: Layout, secrets: Secrets): Promise<undefined> {
  for (const folder of [layout.etc, layout.assets, layout.media, layout.tmp])
    await mkdir(folder, { recursive: true })
  await writeShopEnv({ ...layout, root: false }, secrets)
  const { MYSQL_PASSWORD, RABBITMQ_PASSWORD, PURGE_TOKEN, TOKEN_SECRET, PAYMENTS_SECRET } = secrets
  const forImages = {
    MYSQL_PASSWORD,
    RABBITMQ_DEFAULT_PASS: RABBITMQ_PASSWORD,
    PURGE_TOKEN,
    TOKEN_SECRET,
    PAYMENTS_SECRET,
  }
  const lines = Object.entries(forImages).map(([name, value]) => `${name}=${value}\n`)
  await writeFile(`${layout.etc}/containers.env`, lines.join(''), { mode: 0o600 })
}
