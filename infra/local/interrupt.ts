/** The person pressed Ctrl-C, or somebody asked the process to end. */
export class Interrupted extends Error {}

/** Aborts at the first Ctrl-C, SIGTERM or hang-up. Further ones change nothing: what is under way is tidying up. */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => controller.abort(new Interrupted(name)))
  return controller.signal
}
