import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { StepError } from './steps.ts'

type Options = {
  signal: AbortSignal
  onLine?: (line: string) => void
  /** Lines that belong in the message when it fails; all by default. */
  keep?: (line: string) => boolean
  advice: string
  cwd?: string
  env?: NodeJS.ProcessEnv
  /** Must not end half-way: Ctrl-C waits for it. */
  toTheEnd?: boolean
  account?: { uid: number; gid: number } | undefined
}

const KEPT_LINES = 200
/** How Node prints what a script has thrown; the lines after it are rarely what a person needs. */
const THROWN = /^(Uncaught )?\w*Error( \[\w+\])?: /

/** Runs a program to its end. When it fails, the error carries the last lines it wrote. */
export async function runLogged([program = '', ...args]: string[], options: Options): Promise<string[]> {
  const { signal, onLine, keep = () => true, advice, cwd, env, toTheEnd = false, account } = options
  signal.throwIfAborted()
  const lines: string[] = []
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Out of the terminal's reach, which sends Ctrl-C to everything in its foreground.
    detached: toTheEnd,
    ...(cwd && { cwd }),
    ...(env && { env }),
    ...account,
  })
  const stop = () => toTheEnd || child.kill('SIGTERM')
  signal.addEventListener('abort', stop, { once: true })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      onLine?.(line)
      if (keep(line)) lines.push(line)
      if (lines.length > KEPT_LINES) lines.shift()
    })
  }
  const problem = await new Promise<string | undefined>(done => {
    child.once('error', error => done(error.message))
    child.once('close', (code, killer) =>
      done(code === 0 ? undefined : `ended with ${killer ?? `code ${code}`}`),
    )
  })
  signal.removeEventListener('abort', stop)
  signal.throwIfAborted()
  if (problem === undefined) return lines
  const error = lines.find(line => THROWN.test(line))
  const message = `${program.split('/').at(-1)} ${problem}${error ? `\n${error}` : ''}`
  throw new StepError(message, { log: lines, advice })
}
