import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface Purge {
  fact: string
  /** Milliseconds on the clock of `performance.now()`. */
  at: number
}

/** Reads in Varnish's log which facts are purged and when, until `stop`, which resolves to all of them. */
export function watchPurges(folder: string): { stop(): Promise<Purge[]> } {
  const purges: Purge[] = []
  const child = spawn(
    '/usr/bin/varnishncsa',
    ['-n', folder, '-q', 'ReqMethod eq "PURGE"', '-F', '%{VSL:Timestamp:Start[1]}x %{X-Facts}i'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = once(child, 'close').catch(() => {})
  createInterface({ input: child.stdout }).on('line', line => {
    const [seconds, ...facts] = line.split(' ')
    const at = Number(seconds) * 1000 - performance.timeOrigin
    for (const fact of facts) purges.push({ fact, at })
  })
  return {
    async stop() {
      child.kill('SIGTERM')
      await ended
      return purges
    },
  }
}
