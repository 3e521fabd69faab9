import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type FragmentCounts = Record<string, Record<string, number>>

/** Counts how the fragments inside pages were made, which no header tells, from Varnish's log until `stop`. */
export function watchFragments(folder: string) {
  const counts: FragmentCounts = {}
  const child = spawn(
    '/usr/bin/varnishncsa',
    ['-n', folder, '-E', '-q', 'ReqURL ~ "/fragments/"', '-F', '%U %{Varnish:handling}x'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  child.once('error', () => {})
  createInterface({ input: child.stdout }).on('line', line => {
    const [path = '', handling = ''] = line.split(' ')
    const name = path.split('/')[3] ?? path
    counts[name] ??= {}
    counts[name][handling] = (counts[name][handling] ?? 0) + 1
  })
  return {
    counts,
    stop(): void {
      child.kill('SIGTERM')
    },
  }
}
