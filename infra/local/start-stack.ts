import { canUseClone } from './account.ts'
import { bringUp } from './bring-up.ts'
import { loadDump } from './dump.ts'
import { installElasticsearch } from './elasticsearch-install.ts'
import { seeFirstPage } from './first-page.ts'
import { assertRoom, assertUsable, makeFolders, own, removeState } from './folders.ts'
import { findJava } from './java.ts'
import { endLeftovers } from './leftovers.ts'
import { assertMayInstall, installPackages, missingPackages } from './packages.ts'
import type { Part, Stack } from './part.ts'
import { allParts, partsOf } from './parts.ts'
import { assertPortsFree } from './port-check.ts'
import { runScript } from './run-script.ts'
import { prepareElasticsearch } from './servers/elasticsearch.ts'
import { prepareMariadb } from './servers/mariadb.ts'
import { prepareNginx } from './servers/nginx.ts'
import { prepareRabbitmq } from './servers/rabbitmq.ts'
import { prepareRedis } from './servers/redis.ts'
import { forgetCertificate, prepareTls } from './servers/tls.ts'
import { prepareVarnish } from './servers/varnish.ts'
import { writeShopEnv } from './shop-env.ts'
import { findLayout, lookAtStack, openStack } from './stack.ts'
import type { StepProgress, Steps } from './steps.ts'
import { buildStockWatch } from './stock-watch.ts'
import { stopStack } from './stop-stack.ts'
import { Supervisor } from './supervisord.ts'

const NOT_WELL = 'Everything runs; to see which part is at fault: npm run status, then npm run logs -- PART'

export type StartOptions = {
  fresh?: boolean
  products?: string | undefined
  browser?: boolean
  tls?: boolean
  /** A back-up to load into the new, empty database. */
  restore?: string
}

/** Brings the whole stack up, step by step; each step that has nothing to do is over at once. */
export async function startStack(
  env: NodeJS.ProcessEnv,
  steps: Steps,
  signal: AbortSignal,
  options: StartOptions,
): Promise<void> {
  const layout = findLayout(env)
  const supervisor = new Supervisor(layout)
  const running = await supervisor.isUp()
  steps.say('Beyond LAMP, native mode: servers from Debian packages, as processes under supervisord')
  steps.say(`data in ${layout.home}, ports ${layout.port} and up`)
  if (running && !options.fresh)
    steps.say(
      'It runs already: what is healthy is left alone. After a change of code: npm stop, then npm start.',
    )
  steps.say()

  const step = async (
    name: string,
    work: (progress: StepProgress) => Promise<string | undefined>,
    since?: number,
  ) => {
    signal.throwIfAborted()
    await steps.step(name, work, since)
  }

  if (options.fresh) {
    await step('throw away', async () => {
      await stopStack(layout)
      await removeState(layout)
      return layout.home
    })
  }
  await step('check', async () => {
    await assertUsable(layout)
    await assertRoom(layout)
    if (await supervisor.isUp()) return 'ports are ours'
    const ended = await endLeftovers(layout)
    await assertPortsFree(allParts(partsOf(lookAtStack(layout))), layout.port)
    return ended > 0 ? `ended ${ended} processes left over from a crash` : undefined
  })
  await step('Debian packages', async progress => {
    const missing = await missingPackages({
      elasticsearchHome: layout.elasticsearchHome,
      browser: !!options.browser,
      tls: !!options.tls || layout.tls !== undefined,
    })
    if (missing.length === 0) return undefined
    await assertMayInstall(missing, layout.root)
    await installPackages(missing, layout.root, progress, signal)
    return missing.join(' ')
  })
  await step('get Elasticsearch', async () => {
    await installElasticsearch(layout.elasticsearchHome, await findJava(), signal)
    return undefined
  })

  await step('stock-watch', () => buildStockWatch(layout, signal))

  await forgetCertificate(layout)
  const stack = await openStack(env)
  const parts = partsOf(stack)
  const asRoot = stack.layout.root && !(await canUseClone(stack.layout.clone, stack.layout.account))
  const runner = { layout: stack.layout, asRoot, signal }
  const script = (name: string, ...command: string[]) =>
    step(name, progress => runScript(runner, command, progress))

  await step('settings', async () => {
    await prepare(stack, signal)
    await supervisor.boot(allParts(parts), asRoot)
    return asRoot
      ? `the account "${stack.layout.account.name}" cannot read ${layout.clone}: Node runs as root`
      : undefined
  })
  const beginTogether = (some: Part[], others?: Promise<unknown>) => {
    const someSince = performance.now()
    const someUp = bringUpTogether(some, supervisor, signal, others)
    return async () => {
      for (const [title, names] of byKind(some))
        await step(title, async () => (await Promise.all(names.map(someUp))).find(Boolean), someSince)
    }
  }
  const since = performance.now()
  const up = bringUpTogether(parts.servers, supervisor, signal)
  await script('assets', 'services/gateway/assets/build.ts', stack.layout.assets)
  await step('MariaDB', () => up('mariadb'), since)
  await step('Redis', () => up('redis'), since)
  const { restore } = options
  if (restore)
    await step('load back-up', () => loadDump('native', stack.layout, restore).then(() => undefined))
  // MySQL commits each statement of a migration by itself: half of one would have to be mended by hand.
  await step('tables', progress => runScript(runner, ['infra/mysql/migrate.ts'], progress, true))
  await script(
    'products',
    'infra/seed/index.ts',
    ...(options.products ? ['--products', options.products] : []),
  )
  // Two cores boot two large servers here: what only waits for them boots beside them, and is waited for when they are up.
  const filled = Promise.withResolvers<void>()
  const pages = beginTogether(parts.pages, filled.promise)
  await step('Elasticsearch', () => up('elasticsearch'), since)
  await script('fill', 'workers/fill.ts')
  filled.resolve()
  await pages()
  for (const part of parts.edge) await step(part.name, () => bringUp(part, supervisor, signal))
  await step('RabbitMQ', () => up('rabbitmq'), since)
  await beginTogether(parts.workers)()
  await step('first page', () =>
    seeFirstPage(layout.port, signal, NOT_WELL, () => supervisor.lastLines('gateway-1')),
  )
}

/** Writes every setting and makes what must be there before the servers start. */
async function prepare(stack: Stack, signal: AbortSignal): Promise<void> {
  await makeFolders(stack.layout)
  await writeShopEnv(stack.layout, stack.secrets)
  await Promise.all([
    prepareMariadb(stack, signal),
    prepareRedis(stack),
    prepareRabbitmq(stack),
    prepareElasticsearch(stack),
    prepareNginx(stack),
    prepareVarnish(stack),
    prepareTls(stack),
  ])
  await own(stack.layout)
}

/** Starts several parts at once; the answer waits for one of them by its name. */
function bringUpTogether(
  parts: Part[],
  supervisor: Supervisor,
  signal: AbortSignal,
  others?: Promise<unknown>,
) {
  const starts = new Map(parts.map(part => [part.name, bringUp(part, supervisor, signal, others)]))
  // Each is awaited in its own step; until then a failure must not end the process.
  for (const start of starts.values()) start.catch(() => {})
  return (name: string) => starts.get(name) ?? Promise.resolve(undefined)
}

/** One step a kind of process: `gateway ×2` for gateway-1 and gateway-2. */
function byKind(parts: Part[]): [string, string[]][] {
  const kinds = Map.groupBy(parts, ({ name }) => name.split('-')[0] ?? name)
  return [...kinds].map(([kind, { length }]) => [
    length > 1 ? `${kind} ×${length}` : kind,
    parts.filter(({ name }) => name.startsWith(kind)).map(({ name }) => name),
  ])
}
