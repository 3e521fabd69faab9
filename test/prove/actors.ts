import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order, Report } from './actors/messages.ts'
import { killed } from './killed.ts'
import { type ActorName, actorNames } from './plan.ts'

const DEADLINE_MS = 300_000

export interface Actor {
  child: ChildProcess
  tell(order: Order): void
  /** Resolves with the next report of that name. */
  hear(name: Report['report']): Promise<void>
}

/** The processes of the shop in a prove run, from the sources in `folder`, and one in reserve for who dies next. */
export async function startActors(folder: string, env: Record<string, string>, limbo: string) {
  const cast = new Map<ActorName, Actor>()
  const children = new Set<ChildProcess>()
  let reserve = warm()
  let ending = false

  function warm(): { actor: Actor; ready: Promise<void> } {
    const child = fork(join(folder, 'test/prove/actors/index.ts'), [], {
      cwd: folder,
      env: { NODE_COMPILE_CACHE: join(env.ASSETS_DIR ?? '', 'compiled') },
      execArgv: ['--import', join(folder, 'infra/tsx-loader.ts')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    })
    children.add(child)
    const actor: Actor = {
      child,
      tell: order => void (child.connected && child.send(order)),
      hear: name => heard(child, name),
    }
    const ready = actor.hear('warm')
    ready.catch(() => {})
    return { actor, ready }
  }

  async function begin(role: ActorName | 'clients'): Promise<Actor> {
    const { actor, ready } = reserve
    reserve = warm()
    await ready
    const begun = actor.hear('ready')
    actor.tell({ order: 'begin', role, env: { ...env, LOG_LEVEL: 'silent' }, limbo })
    await begun
    return actor
  }

  async function stop(): Promise<void> {
    ending = true
    await Promise.all([...children].map(killed))
  }

  let clients: Actor
  try {
    clients = await begin('clients')
    for (const name of actorNames) cast.set(name, await begin(name))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    clients,
    stop,
    /** SIGKILL, and another in its place; resolves when that is at work. */
    async crash(name: ActorName): Promise<void> {
      const { child } = cast.get(name) ?? {}
      if (!child || ending) return
      await killed(child)
      children.delete(child)
      const successor = await begin(name)
      successor.tell({ order: 'consume' })
      cast.set(name, successor)
    },
    signal: (name: ActorName, signal: 'SIGSTOP' | 'SIGCONT') => void cast.get(name)?.child.kill(signal),
    /** All finish what is in their hands and begin nothing more; no hold expires either. */
    async drain(): Promise<void> {
      await Promise.all(
        [...cast.values()].map(actor => {
          const drained = actor.hear('drained')
          actor.tell({ order: 'drain' })
          return drained
        }),
      )
    },
    consume: () => {
      for (const actor of cast.values()) actor.tell({ order: 'consume' })
    },
  }
}

function heard(child: ChildProcess, name: Report['report']): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: Error) => {
      clearTimeout(timer)
      child.off('message', onReport).off('exit', onExit)
      if (error) reject(error)
      else resolve()
    }
    const onReport = ({ report }: Report) => {
      if (report === name) end()
    }
    const onExit = () => end(new Error(`a process ended before it was ${name}`))
    const timer = setTimeout(() => end(new Error(`a process was not ${name} in time`)), DEADLINE_MS)
    child.on('message', onReport).once('exit', onExit)
  })
}
