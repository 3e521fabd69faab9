import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { shapeOf } from '../../../infra/seed/shapes.ts'
import { notePicture, type ProductState, pictureSources } from '../../catalog/index.ts'
import { createBoundedQueue } from '../../pictures/bounded-queue.ts'
import { examine, hasOriginal, keepOriginal, MOST_BYTES, NoPicture } from '../../pictures/originals.ts'
import { fetchFile, NotFetched } from './fetch-file.ts'
import type { ImportContext } from './import-context.ts'
import type { Refusal, Wish, WishedPicture } from './wish.ts'

type Pictures = Pick<ProductState, 'pictures'> & Partial<Pick<ProductState, 'shape' | 'angles'>>

/** An address of the shop's own pictures, as its export writes them. */
const OWN_ADDRESS =
  /\/media\/([a-z0-9-]{1,64})\/(front|side|back|detail)-(?:none|[0-9a-f]{6})-[0-9a-f]{6}-\d+\.\w+$/

/** So many products' pictures are fetched and decoded at once; one may take 200 MB while it is decoded. */
const AT_ONCE = 4

/** Pictures that a product has, by the address they were fetched from. */
type Known = Map<string, string>

/** What wishes say of pictures, of those that say something; refused are the lines whose picture cannot be taken. */
export async function takeAllPictures(
  context: ImportContext,
  wishes: Wish[],
): Promise<{ pictures: Map<Wish, object>; refused: Refusal[] }> {
  const handles = wishes.flatMap(({ handle, pictures }) =>
    pictures?.some(picture => !drawn(picture)) ? [handle] : [],
  )
  const sources = await pictureSources(context.mysql, handles)
  const pictures = new Map<Wish, object>()
  const inTurn = createBoundedQueue({ running: AT_ONCE, waiting: wishes.length })
  const found = await Promise.all(
    wishes.map(async wish => {
      const { taken, refused } = await inTurn(() => takePictures(context, wish, sources.get(wish.handle)))
      if (taken) pictures.set(wish, taken)
      return refused
    }),
  )
  return { pictures, refused: found.flat() }
}

/**
 * What a wish says of pictures, as the state of a product has it; each picture that cannot be taken is refused by its
 * line, and the others go in. What the product has already is not fetched again.
 */
async function takePictures(
  context: ImportContext,
  wish: Wish,
  known: Known | undefined,
): Promise<{ taken: Pictures | undefined; refused: Refusal[] }> {
  const refused: Refusal[] = []
  if (!wish.pictures) return { taken: undefined, refused }
  const pictures: ProductState['pictures'] = []
  const master: { shape?: string; angles: ProductState['angles'] } = { angles: [] }
  for (const wished of wish.pictures) {
    try {
      const found = drawn(wished)
      if (found) {
        master.shape ??= found.shape
        if (master.shape === found.shape && !master.angles.includes(found.angle))
          master.angles.push(found.angle)
      } else pictures.push(await takeOne(context, wished, known))
    } catch (error) {
      if (!(error instanceof NotFetched) && !(error instanceof NoPicture)) throw error
      refused.push({ line: wished.line, reason: `the picture ${shown(wished.src)} ${told(error)}` })
    }
  }
  const [first, ...rest] = master.angles
  // A file that names no picture of its own that can be had leaves those that are there alone.
  if (pictures.length === 0 && !first && refused.length > 0) return { taken: undefined, refused }
  return {
    taken: { pictures, ...(master.shape && first ? { shape: master.shape, angles: [first, ...rest] } : {}) },
    refused,
  }
}

const told = (error: Error) => (error instanceof NoPicture ? `is none: ${error.message}` : error.message)
const shown = (src: string) => (src.length > 80 ? `${src.slice(0, 80)}…` : src)

/** A drawn master and the angle it is seen from, where the address is that of one. */
function drawn({ src }: WishedPicture) {
  const [, shape = '', angle = ''] = OWN_ADDRESS.exec(src) ?? []
  return shapeOf.has(shape) ? { shape, angle: angle as ProductState['angles'][number] } : undefined
}

async function takeOne(
  { mysql, mediaDir, folder, dryRun, allowed }: ImportContext,
  { src, alt, id }: WishedPicture,
  sources: Known | undefined,
): Promise<ProductState['pictures'][number]> {
  if (src.length > 1000) throw new NotFetched('has an address of more than 1,000 characters')
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(src)
  const known = sources?.get(src)
  if (known !== undefined) return { id: known, alt, source: src }
  const [, own] = OWN_ADDRESS.exec(src) ?? []
  const ours = id ?? (own || src)
  if (ours.startsWith('own-') && (await hasOriginal(mediaDir, ours))) {
    const file = await readFile(join(mediaDir, 'originals', ours))
    if (!dryRun) await notePicture(mysql, await examine(file))
    return { id: ours, alt, ...(isAddress && !own ? { source: src } : {}) }
  }
  if (dryRun) return { id: `own-${'0'.repeat(32)}`, alt }
  const file = isAddress ? await fetchFile(src, MOST_BYTES, allowed) : await readBeside(folder, src)
  const picture = await examine(file)
  await keepOriginal(mediaDir, picture.id, file)
  await notePicture(mysql, picture)
  return { id: picture.id, alt, ...(isAddress ? { source: src } : {}) }
}

/** A file in the folder of the list or below it, never elsewhere: a list may come from a stranger. */
async function readBeside(folder: string | undefined, path: string): Promise<Buffer> {
  if (folder === undefined) throw new NotFetched('is a path, and a list that is piped in lies in no folder')
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    if (!file.startsWith(root + sep)) throw new NotFetched('lies outside the folder of the list')
    const { size } = await stat(file)
    if (size > MOST_BYTES) throw new NotFetched('is too large')
    return await readFile(file)
  } catch (error) {
    if (error instanceof NotFetched) throw error
    throw new NotFetched('is not there')
  }
}
