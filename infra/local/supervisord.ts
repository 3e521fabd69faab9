import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, readlink, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Layout } from './layout.ts'
import type { Part } from './part.ts'
import { StepError } from './steps.ts'
import { configOf, fileLimit, logOf, renderConfig, socketOf } from './supervisord-config.ts'
import { callXmlRpc } from './xml-rpc.ts'

/** What supervisord says of one of its processes. */
export type ProcessInfo = { name: string; statename: string; pid: number; spawnerr: string }

const BOOT_DEADLINE_MS = 10_000
const INSIST_MS = 1_000
/** All that processes get of the starter's environment. */
const INHERITED = ['LANG', 'TZ', 'NODE_EXTRA_CA_CERTS']
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Talks to the supervisord of a stack. */
export class Supervisor {
  private readonly layout: Layout
  constructor(layout: Layout) {
    this.layout = layout
  }

  private call(method: string, ...params: (string | boolean)[]) {
    return callXmlRpc(socketOf(this.layout), `supervisor.${method}`, params)
  }

  async isUp(): Promise<boolean> {
    return this.call('getState').then(
      () => true,
      () => false,
    )
  }

  async processes(): Promise<Map<string, ProcessInfo>> {
    const all = (await this.call('getAllProcessInfo')) as ProcessInfo[]
    return new Map(all.map(info => [info.name, info]))
  }

  /** Its own pid, or undefined when it does not run. */
  async pid(): Promise<number | undefined> {
    return this.call('getPID').then(Number, () => undefined)
  }

  /** Starts supervisord with nothing running, or hands a running one the present settings. */
  async boot(parts: Part[], asRoot: boolean): Promise<void> {
    await writeFile(configOf(this.layout), renderConfig(this.layout, parts, asRoot, fileLimit()), {
      mode: 0o640,
    })
    if (await this.isUp()) return this.reload()
    const inherited = INHERITED.flatMap(name => (process.env[name] ? [[name, process.env[name]]] : []))
    const child = spawn('/usr/bin/supervisord', ['-c', configOf(this.layout)], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      env: { PATH: SYSTEM_PATH, ...Object.fromEntries(inherited) },
    })
    let said = ''
    child.stderr.on('data', chunk => (said += chunk))
    child.unref()
    const deadline = Date.now() + BOOT_DEADLINE_MS
    while (!(await this.isUp())) {
      if (Date.now() > deadline || (child.exitCode ?? 0) !== 0)
        throw new StepError('supervisord does not start.', { log: said.trim().split('\n') })
      await sleep(50)
    }
  }

  private async reload(): Promise<void> {
    const [[added = [], changed = [], removed = []] = []] = (await this.call('reloadConfig')) as string[][][]
    for (const name of [...changed, ...removed]) {
      await this.call('stopProcessGroup', name, true)
      await this.call('removeProcessGroup', name)
    }
    for (const name of [...added, ...changed]) await this.call('addProcessGroup', name)
  }

  /** Asks for a start; `untilHealthy` sees what comes of it. */
  async start(name: string): Promise<void> {
    await this.call('startProcess', name, false).catch(ignore('ALREADY_STARTED'))
  }

  /** Resolves when all have stopped. */
  async stop(parts: Pick<Part, 'name' | 'stopSignal' | 'deafAtFirst'>[]): Promise<void> {
    await this.untilBegun(parts.map(({ name }) => name))
    await Promise.all(
      parts.map(async ({ name, stopSignal, deafAtFirst }) => {
        const again = () => this.call('signalProcess', name, stopSignal).catch(() => {})
        const insist = deafAtFirst ? setInterval(again, INSIST_MS) : undefined
        await this.call('stopProcess', name, true).catch(ignore('NOT_RUNNING', 'BAD_NAME'))
        clearInterval(insist)
      }),
    )
  }

  /** A signal between fork and exec is lost, and the process would then run on until its time to stop is over. */
  private async untilBegun(names: string[]): Promise<void> {
    const own = await programOf((await this.pid()) ?? 0)
    for (const { name, pid } of (await this.processes()).values())
      while (names.includes(name) && pid > 0 && own && (await programOf(pid)) === own) await sleep(20)
  }

  /** Ends supervisord itself and waits until it is gone. */
  async shutdown(): Promise<void> {
    const pid = await this.pid()
    await this.call('shutdown').catch(() => {})
    while (pid && isAlive(pid)) await sleep(50)
  }

  /** The last lines that a part wrote. */
  async lastLines(name: string, count = 15): Promise<string[]> {
    const text = await readFile(logOf(this.layout, name), 'utf8').catch(() => '')
    return text.trimEnd().split('\n').slice(-count)
  }
}

const ignore =
  (...faults: string[]) =>
  (error: Error) => {
    if (!faults.some(fault => error.message.startsWith(fault))) throw error
  }

const programOf = (pid: number): Promise<string> => readlink(`/proc/${pid}/exe`).catch(() => '')

/** A zombie has ended; only nobody has asked for its exit code yet. */
const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
