import { between, pick } from '../../infra/seed/chance.ts'

/** Where a worker process kills itself. */
export interface CrashPoint {
  step: 'commit' | 'committed' | 'publish' | 'sent' | 'confirm' | 'handle' | 'ack' | 'acked' | 'purge'
  /** At the n-th time, from 1. */
  nth: number
}

/** What goes wrong: a worker process at a step of its work, or a server at a moment. */
export type Accident =
  | { group: 'stock' | 'catalogue' | 'edge'; at: CrashPoint }
  | { server: 'rabbitmq' | 'redis' | 'elasticsearch' | 'mariadb'; afterMs: number }

export interface Schedule {
  seed: number
  accident: Accident
  /** How many changes are made while it happens. */
  changes: number
}

const processes = [
  ...(['publish', 'sent', 'confirm', 'handle', 'commit', 'committed', 'ack', 'acked'] as const).map(
    step => ['stock', step] as const,
  ),
  ...(['commit', 'committed', 'publish', 'sent', 'confirm', 'handle', 'ack', 'acked'] as const).map(
    step => ['catalogue', step] as const,
  ),
  ...(['handle', 'purge', 'ack', 'acked'] as const).map(step => ['edge', step] as const),
]
const servers = ['rabbitmq', 'redis', 'elasticsearch', 'mariadb'] as const
export const KINDS = processes.length + servers.length

/** The schedule of a seed, always the same: seeds in a row go through every kind of accident. */
export function scheduleOf(seed: number): Schedule {
  const changes = between(20, 40, seed, 'changes')
  const kind = seed % KINDS
  const process = processes[kind]
  if (!process) {
    const server = servers[kind - processes.length] ?? pick(servers, seed, 'server')
    return { seed, changes, accident: { server, afterMs: between(0, 800, seed, 'moment') } }
  }
  const [group, step] = process
  return { seed, changes, accident: { group, at: { step, nth: between(1, 6, seed, 'nth') } } }
}

export const nameOf = ({ accident }: Schedule): string =>
  'group' in accident
    ? `${accident.group} workers killed at ${accident.at.step} ${accident.at.nth}`
    : `${accident.server} killed after ${accident.afterMs} ms`
