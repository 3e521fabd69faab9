import { existsSync } from 'node:fs'
import { chmod, lchown, lstat, mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LAYOUT_VERSION, type Layout } from './layout.ts'
import { StepError } from './steps.ts'

/** What one start with the small catalogue writes, with room for logs. */
const NEEDED_MIB = 1024

/** Refuses a state folder that another version laid out, and a folder that is not ours; touches neither. */
export async function assertUsable(layout: Layout): Promise<void> {
  const { home, versionFile } = layout
  if (!existsSync(home) || (await readdir(home)).length === 0) return
  const version = await readFile(versionFile, 'utf8').then(
    text => text.trim(),
    () => undefined,
  )
  if (version === LAYOUT_VERSION) return
  if (version === undefined)
    throw new StepError(`${home} holds something that is not a shop's state; it was not touched.`, {
      advice: 'Choose another folder: SHOP_HOME=/some/where npm start',
    })
  throw new StepError(
    `${home} was laid out by another version (${version}; this is ${LAYOUT_VERSION}); it was not touched.`,
    { advice: 'To throw its data away and start anew: npm start -- --fresh' },
  )
}

/** Refuses a disk that would run full; servers that cannot write fail in ways that are hard to read. */
export async function assertRoom(layout: Layout): Promise<void> {
  const folder = nearestExisting(layout.home)
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / 2 ** 20)
  if (free >= NEEDED_MIB) return
  throw new StepError(
    `Only ${free} MiB are free where ${layout.home} is; the shop needs ${NEEDED_MIB} MiB.`,
    {
      advice: 'Free some space, or put the data elsewhere: SHOP_HOME=/some/where npm start',
    },
  )
}

/** Makes the state folder. The version is written first, so that what we began is known as ours. */
export async function makeFolders(layout: Layout): Promise<void> {
  await mkdir(layout.home, { recursive: true, mode: 0o755 })
  await writeFile(layout.versionFile, `${LAYOUT_VERSION}\n`)
  for (const folder of [layout.data, layout.log, layout.assets, layout.media, layout.tmp])
    await mkdir(folder, { recursive: true, mode: 0o755 })
  await mkdir(layout.etc, { recursive: true, mode: 0o750 })
  await mkdir(layout.run, { recursive: true, mode: 0o700 })
  const run = await lstat(layout.run)
  const ours = [process.getuid?.(), layout.account.uid].includes(run.uid)
  if (!run.isDirectory() || !ours)
    throw new StepError(`${layout.run} belongs to somebody else.`, {
      advice: 'Remove it, or choose a shorter SHOP_HOME.',
    })
  await chmod(layout.run, 0o700)
  await own(layout)
}

/**
 * As root, gives the servers' account what it must write. The settings stay root's, since root reads them again; the
 * account may read them.
 */
export async function own({ root, account, ...layout }: Layout): Promise<void> {
  if (!root) return
  const give = (path: string) => lchown(path, account.uid, account.gid)
  const inside = async (folder: string, recursive: boolean) =>
    (await readdir(folder, { recursive })).map(name => join(folder, name))
  const { data, log, run, tmp, assets, media, etc } = layout
  const work = await Promise.all([data, run].map(folder => inside(folder, false)))
  for (const path of [data, log, run, tmp, assets, media, ...work.flat()]) await give(path)
  for (const folder of [assets, media, join(etc, 'elasticsearch')].filter(existsSync))
    await Promise.all([folder, ...(await inside(folder, true))].map(give))
  for (const path of [etc, ...(await inside(etc, false))])
    if (path !== join(etc, 'elasticsearch')) await lchown(path, 0, account.gid)
}

/** Throws the state away; only a folder that carries our version file is touched. */
export async function removeState(layout: Layout): Promise<void> {
  if (!existsSync(layout.versionFile)) return assertUsable(layout)
  const inside = (await readdir(layout.home)).filter(name => name !== 'version')
  await Promise.all(inside.map(name => rm(join(layout.home, name), { recursive: true, force: true })))
  await rm(layout.run, { recursive: true, force: true })
  await rm(layout.versionFile)
}

export function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}
