import { Router } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { Problem } from '../../../infra/http/problem.ts'
import { listBrands, renameBrand } from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { jsonBody, readJson } from './body.ts'
import { etag, ifMatch } from './preconditions.ts'

export const brandEdit = z.strictObject({
  name: z.string().trim().min(1).max(80),
  join: z.boolean().default(false).describe('Whether it may become one with a brand of that name.'),
})

/**
 * Brands: list and rename. A brand has no row and so no revision; its ETag is its name, and an edit of one that was
 * renamed meanwhile finds none.
 */
export function brandRoutes({ mysql }: BackofficeContext): Router {
  const router = Router()
  router.get('/brands', async (_request, response) => {
    const brands = await listBrands(mysql)
    response.json({ brands: brands.map(brand => ({ ...brand, etag: etag(encodeURIComponent(brand.name)) })) })
  })
  router.patch('/brands/:name', readJson, async (request, response) => {
    const from = String(request.params.name)
    if (ifMatch(request) !== etag(encodeURIComponent(from)))
      throw new Problem(412, 'Changed meanwhile', 'If-Match is not the ETag of this brand.')
    const { name, join } = parse(brandEdit, jsonBody(request), 'body')
    await renameBrand(mysql, from, name, join)
    // Its products follow through the queue.
    response.status(202).json({ from, name })
  })
  return router
}
