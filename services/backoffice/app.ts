import express, { type Express, Router } from 'express'
import { correlation } from '../../infra/http/correlation.ts'
import { answerProblems, Problem } from '../../infra/http/problem.ts'
import { authorise } from '../accounts/index.ts'
import { attributeRoutes } from './api/attributes.ts'
import { brandRoutes } from './api/brands.ts'
import { bulkRoutes } from './api/bulk.ts'
import { categoryRoutes } from './api/categories.ts'
import { importRoutes } from './api/imports.ts'
import { jobRoutes } from './api/jobs.ts'
import { describeApi } from './api/openapi.ts'
import { pictureRoutes } from './api/pictures.ts'
import { productRoutes } from './api/products.ts'
import { saleRoutes } from './api/sales.ts'
import type { BackofficeContext } from './context.ts'
import { problemOf } from './problems.ts'

/** Every route of the back office, in one place. All but its description need a token. */
export function createApp(context: BackofficeContext): Express {
  const app = express()
  app.disable('x-powered-by')
  // ETags are revisions here, never digests of bodies.
  app.disable('etag')
  app.set('query parser', 'simple')
  app.get('/healthz', (_, response) => void response.end('ok\n'))
  app.use(correlation(context.log))
  app.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'private, no-store').setHeader('X-Content-Type-Options', 'nosniff')
    next()
  })

  const api = Router()
  api.get('/openapi.json', (_, response) => void response.json(describeApi()))
  api.use(authorise(context, 'catalogue:write'))
  for (const routes of [
    pictureRoutes,
    bulkRoutes,
    productRoutes,
    saleRoutes,
    categoryRoutes,
    attributeRoutes,
    brandRoutes,
    importRoutes,
    jobRoutes,
  ])
    api.use(routes(context))
  app.use('/api', api)
  app.use(() => {
    throw new Problem(404, 'Not found', 'There is no such address here.')
  })
  app.use(answerProblems(context.log, problemOf))
  return app
}
