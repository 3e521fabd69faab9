import { pictureReady } from '../services/catalog/index.ts'
import { ownRenditions } from '../services/pictures/rendition.ts'
import type { WorkerContext } from './context.ts'
import type { Worker } from './runner.ts'

/**
 * Has the picture service make every size of an uploaded picture, then lets pages show it: nobody waits for a picture
 * that is being made. What is there already costs a file's reading, so a repeat does no harm.
 */
export const makeRenditions: Worker<'picture.added', WorkerContext> = {
  name: 'make-renditions',
  message: 'picture.added',
  prefetch: 2,
  deadlineMs: 60_000,
  async handle({ product, picture, tint }, { config, mysql }, job) {
    for (const path of ownRenditions(picture, tint)) {
      const answer = await fetch(config.imagesUrl + path, { signal: job.signal })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`${path}: the picture service answered ${answer.status}`)
    }
    await pictureReady(mysql, product, picture)
  },
}
