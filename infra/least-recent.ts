/** Things by key, the `size` that were asked for last; what is beyond is let go. */
export function createLeastRecent<Key, Value>(size: number) {
  const kept = new Map<Key, Value>()
  return {
    get(key: Key): Value | undefined {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key: Key, value: Value): void {
      kept.delete(key)
      kept.set(key, value)
      for (const oldest of kept.keys()) {
        if (kept.size <= size) break
        kept.delete(oldest)
      }
    },
    delete(key: Key): void {
      kept.delete(key)
    },
  }
}
