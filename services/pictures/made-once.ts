import { createLeastRecent } from '../../infra/least-recent.ts'

/**
 * Keeps the last `size` things made, by key, and makes a missing one once however many ask for it. A failure is not
 * kept.
 */
export function createMadeOnce<Value>(size: number) {
  const kept = createLeastRecent<string, Promise<Value>>(size)
  return (key: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key)
    if (known) return known
    const value = make()
    kept.set(key, value)
    value.catch(() => kept.get(key) === value && kept.delete(key))
    return value
  }
}
