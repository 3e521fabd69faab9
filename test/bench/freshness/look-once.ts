import { setTimeout as delay } from 'node:timers/promises'
import type { Look } from './estimate.ts'

const DEADLINE_MS = 10_000

/** A page as whoever asks for it gets it. */
export const getPage = async (url: string): Promise<string> =>
  (await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) })).text()

/** Asks for the page once, at a random moment up to `longestMs` after the commit, and tells whether it was as new. */
export async function lookOnce(
  url: string,
  committedAt: number,
  isNew: (html: string) => boolean,
  longestMs: number,
): Promise<Look> {
  await delay(Math.max(0, committedAt + Math.random() * longestMs - performance.now()))
  const asked = performance.now()
  const html = await getPage(url)
  return { after: asked - committedAt, fresh: isNew(html) }
}
