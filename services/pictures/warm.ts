import type { Context } from './context.ts'
import { renditionAt } from './rendition.ts'

type Warmed = { made: number; there: number; unknown: string[]; failed: string[] }

/** As many as the studio works on at a time: the queue never fills, and no deadline is spent on waiting. */
const AT_A_TIME = 2

/** Makes the pictures at `urls` (paths, or whole addresses) that are not there yet. One bad line stops nothing. */
export async function warm(
  { lists, darkroom }: Pick<Context, 'lists' | 'darkroom'>,
  urls: AsyncIterable<string> | Iterable<string>,
): Promise<Warmed> {
  const warmed: Warmed = { made: 0, there: 0, unknown: [], failed: [] }
  const source = Symbol.asyncIterator in urls ? urls[Symbol.asyncIterator]() : urls[Symbol.iterator]()

  async function work(): Promise<void> {
    for (let step = await source.next(); !step.done; step = await source.next()) {
      const url = step.value.trim()
      if (url === '') continue
      const rendition =
        URL.canParse(url, 'http://shop') && renditionAt(new URL(url, 'http://shop').pathname, lists)
      if (!rendition) {
        warmed.unknown.push(url)
        continue
      }
      try {
        const { source: from } = await darkroom(rendition)
        warmed[from === 'studio' ? 'made' : 'there']++
      } catch {
        warmed.failed.push(url)
      }
    }
  }

  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return warmed
}
