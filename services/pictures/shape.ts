import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const box = z.tuple([z.number(), z.number(), z.number(), z.number()])
const picture = z.object({ file: z.string(), mask: z.string().nullable(), box })
const shape = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  recolourable: z.boolean(),
  stand: z.enum(['floor', 'wall', 'air']),
  pictures: z.record(z.string().regex(/^[a-z]+$/), picture),
})

/** One cut-out master: its file, the mask of what may be painted, and the product's rectangle in it. */
export type Master = z.infer<typeof picture>
/** What the studio knows of a thing: from which angles it was photographed, and how it stands. */
export type Shape = z.infer<typeof shape>

/** Reads `manifest.json` of the folder with the masters. */
export async function readShapes(dir: string): Promise<Map<string, Shape>> {
  const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'))
  return new Map(
    z
      .array(shape)
      .parse(manifest)
      .map(one => [one.id, one]),
  )
}
