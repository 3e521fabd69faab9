import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** SIGKILL; resolves when the process is gone, which it may have been before. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
