import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { askCompose } from './docker.ts'
import type { Layout } from './layout.ts'
import type { PartStatus } from './part-status.ts'

type Container = {
  ID: string
  Name: string
  Service: string
  State: string
  Health: string
  ExitCode: number
  Publishers: { URL: string; PublishedPort: number }[] | null
}

/** How every container is right now. A job that has ended well is not one of them. */
export async function lookAtContainers(layout: Layout): Promise<PartStatus[]> {
  const containers = jsonLines<Container>(await askCompose(layout, 'ps', '--all', '--format', 'json'))
  const memory = await memoryOf(containers.filter(({ State }) => State === 'running').map(({ ID }) => ID))
  return containers
    .filter(({ State, ExitCode }) => State !== 'exited' || ExitCode !== 0)
    .map(({ ID, Name, State, Health, ExitCode, Publishers }): PartStatus => {
      const published = Publishers?.find(({ PublishedPort }) => PublishedPort > 0)
      const part = {
        name: Name.replace(/^beyond-lamp(-\d+)?-(?=[a-z])/, ''),
        address: published ? `${published.URL}:${published.PublishedPort}` : 'inner network',
        pid: undefined,
        memoryMiB: memory.get(ID) ?? 0,
      }
      if (State !== 'running') return { ...part, health: 'stopped', reason: `${State}, code ${ExitCode}` }
      if (Health === 'healthy') return { ...part, health: 'healthy' }
      return { ...part, health: 'unhealthy', reason: Health }
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

async function memoryOf(ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const { stdout } = await promisify(execFile)('docker', ['stats', '--no-stream', '--format', 'json', ...ids])
  return new Map(
    jsonLines<{ ID: string; MemUsage: string }>(stdout).map(({ ID, MemUsage }) => [ID, mebibytes(MemUsage)]),
  )
}

/** `812.6MiB / 1.5GiB` as 813. */
export function mebibytes(usage: string): number {
  const [, figure, unit = ''] = /^([\d.]+)\s*([KMG]?i?B)/.exec(usage) ?? []
  const factor = { B: 2 ** -20, KiB: 2 ** -10, MiB: 1, GiB: 2 ** 10 }[unit] ?? 1
  return Math.round(Number(figure) * factor) || 0
}

const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as T)
