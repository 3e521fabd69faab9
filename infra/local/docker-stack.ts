import { askCompose, compose, composeEnvironment } from './docker.ts'
import { seeFirstPage } from './first-page.ts'
import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import type { StartOptions } from './start-stack.ts'
import { StepError, type StepProgress, type Steps } from './steps.ts'

/** What to say when an image is missing. */
export const NO_IMAGES =
  'The images did not arrive: is their registry within reach? It works without Docker too: add -- --native'
export const NOT_UP = 'See which part is at fault with npm run status, then npm run logs -- PART'
/** What Compose says of a container that has got where it should be. */
const ARRIVED = /^ ?Container .* (Healthy|Exited)\s*$/

/** Brings the whole stack up in containers; what runs and has not changed is left alone. */
export async function startInDocker(
  layout: Layout,
  steps: Steps,
  signal: AbortSignal,
  { fresh, products }: StartOptions,
): Promise<void> {
  steps.say('Beyond LAMP, Docker mode: official images, as containers under Compose')
  steps.say(`port ${layout.port}, data in volumes\n`)
  const env = {
    ...composeEnvironment(layout),
    ...(products && { SHOP_PRODUCTS: products }),
  }
  const step = (
    name: string,
    args: string[],
    advice: string,
    onLine?: (line: string, bar: StepProgress) => void,
  ) =>
    steps.step(name, async progress => {
      const command = compose(layout, '--progress', 'plain', ...args)
      const heard = (line: string) => onLine?.(line, progress)
      await runLogged(command, { signal, cwd: layout.clone, env, advice, onLine: heard }).catch(
        async error => {
          const log = signal.aborted ? [] : await lastWords(layout)
          throw log.length > 0 ? new StepError(`${name} failed.`, { log, advice }) : error
        },
      )
      return undefined
    })

  if (fresh) await step('throw away', ['down', '--volumes', '--remove-orphans'], '')
  await step('pull images', ['pull', '--ignore-buildable', '--policy', 'missing'], NO_IMAGES)
  await step('build images', ['build'], NO_IMAGES)
  const arrived = new Set<string>()
  await step('containers', ['up', '--wait', '--no-build', '--remove-orphans'], NOT_UP, (line, progress) => {
    if (ARRIVED.test(line)) arrived.add(line.trim().split(' ')[1] ?? '')
    progress.bar(arrived.size, SERVICES, [...arrived].at(-1))
  })
  await steps.step('first page', () => seeFirstPage(layout.port, signal, NOT_UP))
}

/** What the containers said last that have ended with an error. */
async function lastWords(layout: Layout): Promise<string[]> {
  const ask = (...args: string[]) => askCompose(layout, ...args).catch(() => '')
  const ended = await ask('ps', '--all', '--format', '{{.ExitCode}} {{.Service}}')
  const failed = ended.split('\n').filter(line => /^[1-9]/.test(line))
  const logs = failed.map(line => ask('logs', '--no-color', '--tail', '12', line.split(' ')[1] ?? ''))
  return (await Promise.all(logs)).flatMap(text => text.trimEnd().split('\n')).filter(Boolean)
}

/** Ends and removes the containers; the volumes stay. */
export async function stopInDocker(layout: Layout, steps: Steps): Promise<void> {
  const signal = new AbortController().signal
  const options = { signal, cwd: layout.clone, env: composeEnvironment(layout), advice: '' }
  await steps.step('stop containers', async () => {
    await runLogged(compose(layout, 'down', '--remove-orphans'), options)
    return undefined
  })
}

/** As many as docker-compose.yml has; only the bar reads it. */
const SERVICES = 11
