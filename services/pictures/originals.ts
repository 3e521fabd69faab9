import { createHash, randomUUID } from 'node:crypto'
import { access, chown, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Larger files, and pictures of more pixels, are refused at the door. */
export const MOST_BYTES = 20 * 1024 ** 2
export const MOST_PIXELS = 50_000_000
const DECODE_SECONDS = 10
/** What may be uploaded. SVG is not among them: it is a program that fetches files. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff']

/** The file is no picture that can be shown; the message says why. */
export class NoPicture extends Error {}

export interface Original {
  /** `own-` and 32 hex digits of the file's SHA-256: the same file is the same picture. */
  id: string
  format: string
  width: number
  height: number
  bytes: number
}

export const isOwnPicture = (id: string): boolean => /^own-[0-9a-f]{32}$/.test(id)

/** Files have no ending, so that Nginx, which serves the folder above, does not give them out as they came. */
export const originalFile = (mediaDir: string, id: string): string => join(mediaDir, 'originals', id)

/**
 * Decodes a file to see that it is a picture, and how large. Throws NoPicture. The number of pixels is limited before
 * any is decoded: a small file may unpack to gigabytes.
 */
export async function examine(file: Uint8Array): Promise<Original> {
  if (file.length > MOST_BYTES) throw new NoPicture(`It is larger than ${MOST_BYTES / 1024 ** 2} MB.`)
  try {
    const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    const { format, compression, width, height, autoOrient } = await picture.metadata()
    const name = format === 'heif' && compression === 'av1' ? 'avif' : format
    if (!FORMATS.includes(name ?? '')) throw new NoPicture(`${name} is not among ${FORMATS.join(', ')}.`)
    if (width * height > MOST_PIXELS) throw new NoPicture(tooManyPixels(`${width} × ${height}`))
    await picture.timeout({ seconds: DECODE_SECONDS }).stats()
    const id = `own-${createHash('sha256').update(file).digest('hex').slice(0, 32)}`
    return { id, format: name ?? '', ...autoOrient, bytes: file.length }
  } catch (error) {
    if (error instanceof NoPicture) throw error
    const { message } = error as Error
    throw new NoPicture(
      /pixel limit/.test(message) ? tooManyPixels('They') : 'It cannot be decoded as a picture.',
    )
  }
}

const tooManyPixels = (size: string) => `${size} are more than ${MOST_PIXELS / 1e6} million pixels.`

export const hasOriginal = (mediaDir: string, id: string): Promise<boolean> =>
  access(originalFile(mediaDir, id)).then(
    () => true,
    () => false,
  )

/** Keeps a file under its id; it appears whole or not at all. */
export async function keepOriginal(mediaDir: string, id: string, file: Uint8Array): Promise<void> {
  if (await hasOriginal(mediaDir, id)) return
  const target = originalFile(mediaDir, id)
  const unfinished = `${target}.${randomUUID()}`
  await mkdir(dirname(target), { recursive: true })
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(file)
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await giveToOwnerOf(mediaDir, [dirname(target), unfinished])
    await rename(unfinished, target)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** Forgets a file and all that was made of it. The file first: without it nothing more is made. */
export async function dropPicture(mediaDir: string, id: string): Promise<void> {
  await rm(originalFile(mediaDir, id), { force: true })
  await rm(join(mediaDir, id), { recursive: true, force: true })
}

/** An import that root starts must not leave files that the shop's own account cannot add to. */
async function giveToOwnerOf(folder: string, paths: string[]): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  await Promise.all(paths.map(path => chown(path, uid, gid)))
}
