/**
 * Things by key, at most `size`. Kept in two generations, the older of which is let go as a whole when the younger is
 * full: what was asked for within the last `size / 2` different keys is always there, and asking moves next to nothing.
 */
export function createLeastRecent<Key, Value>(size: number) {
  const half = Math.max(1, Math.floor(size / 2))
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()

  function set(key: Key, value: Value): void {
    if (young.size >= half && !young.has(key)) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }

  return {
    set,
    get(key: Key): Value | undefined {
      const value = young.get(key)
      if (value !== undefined) return value
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    delete(key: Key): void {
      young.delete(key)
      old.delete(key)
    },
  }
}
