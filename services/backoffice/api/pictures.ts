import busboy from 'busboy'
import { type Request, Router } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { inTransaction } from '../../../infra/mysql/client.ts'
import { writeOutbox } from '../../../infra/mysql/outbox.ts'
import { forgetPicture, notePicture, readPicture } from '../../catalog/index.ts'
import { dropPicture, examine, keepOriginal, MOST_BYTES } from '../../pictures/originals.ts'
import type { BackofficeContext } from '../context.ts'

/** By then the files of a deleted picture are gone, so that the edge cannot fetch them once more. */
const FILES_GONE_MS = 2_000

const picturePath = z.object({ id: z.string().regex(/^own-[0-9a-f]{32}$/, 'must be the id of a picture') })

/** Uploaded pictures: a file comes in as multipart/form-data, field `file`; a product then names it by its id. */
export function pictureRoutes({ config, mysql }: BackofficeContext): Router {
  const router = Router()
  router.post('/pictures', async (request, response) => {
    const file = await readFile(request)
    const picture = await examine(file)
    // First the file, then the row: a row without its file would be a broken picture on a page.
    await keepOriginal(config.mediaDir, picture.id, file)
    await notePicture(mysql, picture)
    response.status(201).setHeader('Location', `/api/pictures/${picture.id}`).json(picture)
  })
  router.get('/pictures/:id', async (request, response) => {
    const { id } = parse(picturePath, request.params, 'parameters')
    response.json(await readPicture(mysql, id))
  })
  router.delete('/pictures/:id', async (request, response) => {
    const { id } = parse(picturePath, request.params, 'parameters')
    await inTransaction(mysql, async sql => {
      await forgetPicture(sql, id)
      const stale = { facts: [], gone: [id] }
      await writeOutbox(sql, 'page.stale', stale, response.locals.correlationId, { delayMs: FILES_GONE_MS })
    })
    await dropPicture(config.mediaDir, id)
    response.status(204).end()
  })
  return router
}

/** The one file of the form. 415 when it is no form, 400 without a file, 413 when it is too large. */
function readFile(request: Request): Promise<Buffer> {
  if (!request.is('multipart/form-data'))
    throw new Problem(415, 'Unsupported media type', 'Send the picture as multipart/form-data, field file.')
  return new Promise((resolve, reject) => {
    const malformed = () => reject(new Problem(400, 'Bad form', 'The form is malformed or ends early.'))
    const tooLarge = () =>
      reject(new Problem(413, 'Too large', `A picture may have at most ${MOST_BYTES / 1024 ** 2} MB.`))
    const form = parser(request)
    if (!form) return malformed()
    let file: Buffer | undefined
    form.on('file', (name, stream) => {
      const parts: Buffer[] = []
      stream.on('limit', tooLarge)
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        if (name === 'file') file = Buffer.concat(parts)
      })
    })
    form.on('error', malformed)
    form.on('close', () =>
      file?.length
        ? resolve(file)
        : reject(new Problem(400, 'No picture', 'The form has no file in its field "file".')),
    )
    request.on('aborted', malformed)
    request.pipe(form)
  })
}

function parser({ headers }: Request) {
  try {
    return busboy({
      headers,
      limits: { files: 1, fileSize: MOST_BYTES, fields: 10, fieldSize: 1000, parts: 12 },
    })
  } catch {
    return undefined
  }
}
