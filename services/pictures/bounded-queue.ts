/** There is no room for more waiting; come back later. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

export type BoundedQueue = ReturnType<typeof createBoundedQueue>

/** Runs at most `running` jobs at a time and lets at most `waiting` more wait, in order; the next one is refused. */
export function createBoundedQueue({ running, waiting }: { running: number; waiting: number }) {
  const line: (() => void)[] = []
  let active = 0

  return async function run<Result>(job: () => Promise<Result>): Promise<Result> {
    if (active >= running) {
      if (line.length >= waiting) throw new QueueFull(`${waiting} jobs are waiting already`)
      await new Promise<void>(resolve => line.push(resolve))
    } else active++
    try {
      return await job()
    } finally {
      // The place is handed over, not freed: nobody can slip in between.
      const next = line.shift()
      if (next) next()
      else active--
    }
  }
}
