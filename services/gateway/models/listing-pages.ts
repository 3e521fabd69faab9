import type { ListingModel } from '../views/models.ts'

/** Elasticsearch numbers no further than 10,000 hits; who wants more narrows down. */
const REACHABLE = 10_000

/** Whether a page can be asked for at all; whether it holds anything is another matter. */
export const isReachable = (page: number, size: number): boolean => page * size <= REACHABLE

const lastPage = (total: number, size: number): number =>
  Math.max(1, Math.min(Math.ceil(total / size), Math.floor(REACHABLE / size)))

/** The pages around the current one: first, last, and two on either side, a gap as null. */
export function toPages(
  { page: current, size, total, shown }: { page: number; size: number; total: number; shown: number },
  address: (page: number) => string,
): ListingModel['page'] {
  const count = lastPage(total, size)
  const near = [1, current - 2, current - 1, current, current + 1, current + 2, count]
  const numbers = [...new Set(near)].filter(n => n >= 1 && n <= count).sort((a, b) => a - b)
  const links = numbers.flatMap((number, index) => {
    const link = { number, href: address(number) }
    return index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? [null, link] : [link]
  })
  return {
    current,
    count,
    first: shown ? (current - 1) * size + 1 : 0,
    last: (current - 1) * size + shown,
    links,
    ...(current > 1 ? { previous: address(current - 1) } : {}),
    ...(current < count ? { next: address(current + 1) } : {}),
  }
}
