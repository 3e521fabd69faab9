import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What may be uploaded at once: some 100,000 products. */
export const MOST_LIST_BYTES = 64 * 1024 ** 2
/** As long as the states of jobs are kept: a list whose import was given up can be replayed so long. */
const KEPT_MS = 24 * 3_600_000

export class TooLong extends Error {}

/** Files have no ending, so that Nginx, which serves the folder above, does not give them out. */
const folderOf = (mediaDir: string) => join(mediaDir, 'imports')

/** Keeps an uploaded list for the worker that takes it in, whole or not at all; resolves to its length in bytes. Throws TooLong. */
export async function keepList(mediaDir: string, id: string, source: Readable): Promise<number> {
  const folder = folderOf(mediaDir)
  const unfinished = join(folder, `${id}.part`)
  let bytes = 0
  async function* counted() {
    // Whoever sends too much is to hear so: a source that is destroyed cannot be answered.
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      bytes += chunk.length
      if (bytes > MOST_LIST_BYTES) throw new TooLong()
      yield chunk
    }
  }
  await mkdir(folder, { recursive: true })
  try {
    await pipeline(counted, createWriteStream(unfinished, { flags: 'wx', flush: true }))
    await rename(unfinished, join(folder, id))
    return bytes
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** The list, to be read; undefined when it is no longer there. */
export async function openList(mediaDir: string, id: string): Promise<Readable | undefined> {
  const file = join(folderOf(mediaDir), id)
  return access(file).then(
    () => createReadStream(file),
    () => undefined,
  )
}

export const dropList = (mediaDir: string, id: string): Promise<void> =>
  rm(join(folderOf(mediaDir), id), { force: true })

/** Drops lists that were uploaded more than a day ago; resolves to how many. */
export async function dropOldLists(mediaDir: string, now = Date.now()): Promise<number> {
  const folder = folderOf(mediaDir)
  const names = await readdir(folder).catch(() => [])
  let dropped = 0
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now }))
    if (now - mtimeMs < KEPT_MS) continue
    await rm(join(folder, name), { force: true })
    dropped++
  }
  return dropped
}
