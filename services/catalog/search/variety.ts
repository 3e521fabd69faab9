/**
 * The same items in nearly the same order, so that no two neighbours are of one kind where that can be had: when the
 * next item is like the one before, the first unlike one after it goes ahead. Whatever stands on a page stays on it.
 */
export function varied<T>(items: readonly T[], kind: (item: T) => unknown): T[] {
  const left = [...items]
  const order: T[] = []
  while (left.length > 0) {
    const last = order.at(-1)
    const unlike = last === undefined ? 0 : left.findIndex(item => kind(item) !== kind(last))
    order.push(...left.splice(Math.max(0, unlike), 1))
  }
  return order
}
