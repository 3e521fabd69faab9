import { Problem, toProblem } from '../../infra/http/problem.ts'
import { Conflict, Deleted, NotThere, Stale, Unfit } from '../catalog/index.ts'
import { NoPicture } from '../pictures/originals.ts'

/** What the catalogue refused, in HTTP's words. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Unfit)
    return new Problem(422, 'It does not fit', error.message, { errors: error.errors })
  if (error instanceof Conflict) return new Problem(409, 'Conflict', error.message)
  if (error instanceof Stale)
    return new Problem(412, 'Changed meanwhile', `${error.message} Read it again and repeat the edit.`, {
      revision: error.revision,
    })
  if (error instanceof NotThere) return new Problem(404, 'Not found', error.message)
  if (error instanceof Deleted) return new Problem(410, 'Gone', error.message)
  if (error instanceof NoPicture) return new Problem(422, 'Not a picture', error.message)
  return toProblem(error, 'Nothing was changed.')
}
