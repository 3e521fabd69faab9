/**
 * Keeps the last `size` things made, by key, and makes a missing one once however many ask for it. A failure is not
 * kept.
 */
export function createLeastRecent<Value>(size: number) {
  const kept = new Map<string, Promise<Value>>()
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const value = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, value)
    value.catch(() => kept.get(key) === value && kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break
      kept.delete(oldest)
    }
    return value
  }
}
