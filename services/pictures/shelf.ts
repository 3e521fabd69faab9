import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Logger } from '../../infra/telemetry/logger.ts'

export type Shelf = Awaited<ReturnType<typeof openShelf>>

/** What pictures leave free on the disk: databases need it more. */
const LEFT_FREE = 512 * 1024 ** 2
/** A file that has been arriving for so long belongs to a process that died. */
const ABANDONED_AFTER = 10 * 60_000

/**
 * The finished renditions as files under `dir`, where Nginx finds them. A file appears whole or not at all. A disk
 * that takes no more is a nuisance, not an error: it is logged when it begins and when it ends.
 */
export async function openShelf(dir: string, log: Logger, leftFree = LEFT_FREE) {
  const arriving = join(dir, '.arriving')
  let serial = 0
  let refused = false
  await sweep(arriving)

  async function write(path: string, data: Uint8Array): Promise<void> {
    const file = join(dir, path)
    const unfinished = join(arriving, `${process.pid}-${serial++}`)
    await Promise.all([mkdir(arriving, { recursive: true }), mkdir(dirname(file), { recursive: true })])
    const disk = await statfs(dir)
    if (disk.bavail * disk.bsize < leftFree) throw new Error('the disk is nearly full')
    try {
      const handle = await open(unfinished, 'wx')
      try {
        await handle.writeFile(data)
        // Synced before it gets its name: after a power cut an empty file would be served for a year.
        await handle.datasync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, file)
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {})
      throw error
    }
  }

  return {
    /** The file's contents, or undefined when it is not there (or cannot be read). */
    find: (path: string): Promise<Buffer | undefined> => readFile(join(dir, path)).catch(() => undefined),

    /** Puts a rendition on the shelf if the disk lets it. Never rejects. */
    async put(path: string, data: Uint8Array): Promise<void> {
      try {
        await write(path, data)
        if (refused) log.info('pictures are stored again')
        refused = false
      } catch (error) {
        if (!refused)
          log.error({ err: error, dir }, 'pictures cannot be stored; they are made for every request')
        refused = true
      }
    },
  }
}

async function sweep(arriving: string): Promise<void> {
  for (const name of await readdir(arriving).catch(() => [])) {
    const file = join(arriving, name)
    const age = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > ABANDONED_AFTER) await rm(file, { force: true }).catch(() => {})
  }
}
