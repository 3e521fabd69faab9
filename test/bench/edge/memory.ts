import { get } from 'node:http'
import type { Varnish } from './scratch-varnish.ts'

export interface Memory {
  kind: string
  bytes: number
  objects: number
}
const ASK_MS = 15_000

/** Bytes that a kept object of each kind takes, its headers and its place in the indexes included. */
export async function measureMemory(varnish: Varnish, paths: Record<string, string[]>): Promise<Memory[]> {
  const kept: Memory[] = []
  for (const [kind, all] of Object.entries(paths)) {
    const before = await varnish.counters('SMA.s0.g_bytes', 'MAIN.n_object')
    // Its head only: the fragments in it are another row.
    for (const path of all) await head(varnish.origin + path)
    const after = await varnish.counters('SMA.s0.g_bytes', 'MAIN.n_object')
    const [bytes = 0, objects = 0] = after.map((value, n) => value - (before[n] ?? 0))
    kept.push({ kind, bytes: Math.round(bytes / objects), objects })
  }
  return kept
}

const head = (url: string) =>
  new Promise<void>((resolve, reject) => {
    get(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' }, timeout: ASK_MS }, answer => {
      answer.resume().once('end', resolve)
    })
      .once('timeout', () => reject(new Error(`${url}: no answer`)))
      .once('error', reject)
  })
