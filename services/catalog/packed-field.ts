import { createLeastRecent } from '../../infra/least-recent.ts'

/** So many values are kept unpacked, the ones used last. */
const MOST_KEPT = 4_096

/**
 * A value that the index holds in one binary field, which is written as base64. Unpacked, the same text gives the same
 * object again, so nobody may change it.
 */
export function createPackedField<T>(): { pack(value: T): string; unpack(packed: string): T } {
  const unpacked = createLeastRecent<string, T>(MOST_KEPT)
  return {
    pack: value => Buffer.from(JSON.stringify(value)).toString('base64'),
    unpack(packed) {
      const known = unpacked.get(packed)
      if (known) return known
      const value = JSON.parse(Buffer.from(packed, 'base64').toString()) as T
      unpacked.set(packed, value)
      return value
    },
  }
}
