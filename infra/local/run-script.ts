import type { Layout } from './layout.ts'
import { runLogged } from './run-logged.ts'
import { compileCache, nodeCommand } from './shop-processes.ts'
import type { StepProgress } from './steps.ts'

/** What every script of a start shares. */
export type ScriptRunner = { layout: Layout; asRoot: boolean; signal: AbortSignal }

/**
 * Runs one of the shop's own scripts to its end, with the shop's environment. Lines of the form
 * `{"progress":{"done":1,"total":2,"label":"…"}}` move the bar; its last other line is the answer.
 */
export async function runScript(
  { layout, asRoot, signal }: ScriptRunner,
  [script = '', ...args]: string[],
  progress: StepProgress,
  toTheEnd = false,
): Promise<string | undefined> {
  const lines = await runLogged([...nodeCommand(layout), script, ...args], {
    signal,
    toTheEnd,
    cwd: layout.clone,
    env: { PATH: process.env.PATH, HOME: layout.tmp, TMPDIR: layout.tmp, ...compileCache(layout) },
    account: layout.root && !asRoot ? layout.account : undefined,
    onLine: line => {
      const step = readProgress(line)
      if (step) progress.bar(step.done, step.total, step.label)
    },
    keep: line => !readProgress(line),
    advice: `The script was: ${[script, ...args].join(' ')}\nOnce mended, start again with: npm start`,
  })
  return lines.filter(line => line.trim()).at(-1)
}

export function readProgress(line: string): { done: number; total: number; label?: string } | undefined {
  if (!line.startsWith('{"progress"')) return undefined
  try {
    return JSON.parse(line).progress
  } catch {
    return undefined
  }
}
