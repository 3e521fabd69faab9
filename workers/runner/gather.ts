/** Hands on what comes in groups of at most `size`, each `waitMs` after its first member at the latest. */
export function gather<T>(size: number, waitMs: number, hand: (group: T[]) => void) {
  let group: T[] = []
  let timer: NodeJS.Timeout | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const full = group
    group = []
    if (full.length > 0) hand(full)
  }
  return {
    add(item: T) {
      group.push(item)
      if (group.length >= size) flush()
      else timer ??= setTimeout(flush, waitMs)
    },
    flush,
    /** Forgets what waits: its channel is gone, and the broker delivers it again. */
    discard() {
      clearTimeout(timer)
      timer = undefined
      group = []
    },
  }
}
