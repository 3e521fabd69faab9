export type FactValue = number | boolean

interface Entry {
  value: FactValue
  /** When it was surely committed; Infinity while that is under way. Milliseconds on the clock of the requests. */
  from: number
}

/** Which values each fact had and when: what a page may show follows from it. */
export interface FactLog {
  /** A new value is on its way; call the answer once it is committed. */
  begin(fact: string, value: FactValue): (committedAt: number) => void
  /**
   * How many milliseconds before `askedAt` the value shown had ceased to be true: 0 for the newest, and for one that was
   * replaced only after the page was asked for. Undefined of a fact that never changed.
   */
  behind(fact: string, shown: FactValue, askedAt: number): number | undefined
  /** When the newest value that was committed before `askedAt` was. */
  changedAt(fact: string, askedAt: number): number | undefined
}

export function createFactLog(): FactLog {
  const log = new Map<string, Entry[]>()
  return {
    begin(fact, value) {
      const entry = { value, from: Number.POSITIVE_INFINITY }
      const entries = log.get(fact)
      if (entries) entries.push(entry)
      else log.set(fact, [entry])
      return committedAt => {
        entry.from = committedAt
      }
    },
    behind(fact, shown, askedAt) {
      const entries = log.get(fact)
      if (!entries) return undefined
      // Not among them: what it was before the first change.
      const last = entries.findLastIndex(({ value }) => value === shown)
      const replacedAt = entries[last + 1]?.from ?? Number.POSITIVE_INFINITY
      return Math.max(0, askedAt - replacedAt)
    },
    changedAt: (fact, askedAt) => log.get(fact)?.findLast(({ from }) => from <= askedAt)?.from,
  }
}
