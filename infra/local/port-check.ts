import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { PORT_SPAN } from '../ports.ts'
import type { Part } from './part.ts'
import { StepError } from './steps.ts'

const STEP = 100
const TRIES = 20

/** Refuses when somebody else listens on a port that a part of ours needs. */
export async function assertPortsFree(parts: Part[], shopPort: number): Promise<void> {
  const taken: string[] = []
  for (const { name, ports } of parts)
    for (const port of ports)
      if (!(await isFree(port))) taken.push(`port ${port} (${name}) is used by ${await whoListens(port)}`)
  if (taken.length === 0) return
  throw new StepError(taken.join('\n'), {
    advice: `End that, or move all ports of the shop: SHOP_PORT=${shopPort + 1000} npm start`,
  })
}

/** The first port from `first` on with a whole stack's ports free behind it. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + TRIES * STEP; port += STEP) {
    const span = Array.from({ length: PORT_SPAN }, (_, offset) => isFree(port + offset))
    if ((await Promise.all(span)).every(Boolean)) return port
  }
  throw new Error(`No ${PORT_SPAN} free ports in a row from ${first} on.`)
}

/** Whether a server could listen there, on loopback as well as on all addresses. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '0.0.0.0']) if (!(await canListen(port, host))) return false
  return true
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** The program that listens on a port, as far as this account may see. */
async function whoListens(port: number): Promise<string> {
  const hex = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map(table => readFile(table, 'utf8').catch(() => '')),
  )
  const rows = tables
    .join('\n')
    .split('\n')
    .map(row => row.trim().split(/\s+/))
  const LISTEN = '0A'
  const inodes = rows
    .filter(row => row[1]?.endsWith(hex) && row[3] === LISTEN)
    .map(row => `socket:[${row[9]}]`)
  for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
    const links = await readdir(`/proc/${pid}/fd`).catch(() => [])
    for (const fd of links) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')
      if (inodes.includes(target))
        return `${(await readFile(`/proc/${pid}/comm`, 'utf8')).trim()} (pid ${pid})`
    }
  }
  return 'another program'
}
