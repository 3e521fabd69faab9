import express, { type ErrorRequestHandler, type Express, Router } from 'express'
import { isMarket } from '../catalog/index.ts'
import { docs } from './api/docs.tsx'
import { getProductJson } from './api/get-product.ts'
import { getStock } from './api/get-stock.ts'
import { listCategories } from './api/list-categories.ts'
import { listProducts } from './api/list-products.ts'
import { openapi } from './api/openapi.ts'
import { putStock } from './api/put-stock.ts'
import { streamStock } from './api/stream-stock.ts'
import { suggest } from './api/suggest.ts'
import { authorise } from './authorise.ts'
import type { GatewayContext } from './context.ts'
import { correlation } from './correlation.ts'
import { navFragment } from './fragments/nav.ts'
import { offerFragment } from './fragments/offer.ts'
import { contentPage } from './pages/content.ts'
import { sendErrorPage } from './pages/error.ts'
import { homePage } from './pages/home.ts'
import { listingPage } from './pages/listing.ts'
import { productPage } from './pages/product.ts'
import { robots } from './pages/robots.ts'
import { searchPage } from './pages/search.ts'
import { sitemapIndex, sitemapPages, sitemapProducts } from './pages/sitemap.ts'
import { Problem, sendProblem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

/** Every route of the gateway, in one place. Paths are tried in this order; what none takes is a 404. */
export function createApp(context: GatewayContext): Express {
  const app = express()
  app.disable('x-powered-by')
  // No ETag: on a page with includes it would answer 304 although a fragment changed.
  app.disable('etag')
  app.set('query parser', 'simple')
  app.get('/healthz', (_, response) => void response.end('ok\n'))
  app.use(correlation(context.log))

  const api = Router()
  api.get('/products', listProducts(context))
  api.get('/products/:id', getProductJson(context))
  api.get('/products/:id/stock', streamStock(context), getStock(context))
  api.put(
    '/products/:id/stock',
    authorise(context, 'stock:write'),
    express.json({ limit: '16kb', strict: true, type: 'application/json' }),
    putStock(context),
  )
  api.get('/categories', listCategories(context))
  api.get('/suggest', suggest(context))
  api.get('/openapi.json', openapi(context))
  api.get('/docs', docs(context))
  api.use(() => {
    throw new Problem(404, 'Not found', 'There is no such address in the API.')
  })
  app.use('/api', api, apiErrors(context))

  app.use(securityHeaders)
  app.get('/', (_, response) => response.redirect(302, '/en'))
  app.get('/favicon.ico', (_, response) => response.redirect(302, context.assets['favicon.svg'] ?? '/'))
  app.get('/robots.txt', robots(context))
  app.get('/sitemap.xml', sitemapIndex(context))
  const pages = Router({ mergeParams: true })
  pages.get('/', homePage(context))
  pages.get('/c/:slug', listingPage(context))
  pages.get('/p/:handle', productPage(context))
  pages.get('/search', searchPage(context))
  pages.get('/pages/:page', contentPage(context))
  pages.get('/fragments/nav', navFragment(context))
  pages.get('/fragments/offer/:id', offerFragment(context))
  pages.get('/sitemap-pages.xml', sitemapPages(context))
  pages.get('/sitemap-products-:chunk.xml', sitemapProducts(context))
  app.param('market', (_request, _response, next, market) => next(isMarket(market) ? undefined : 'route'))
  app.use('/:market', pages)
  app.use(() => {
    throw new Problem(404, 'Not found', 'There is no page here.')
  })
  app.use(pageErrors(context))
  return app
}

const apiErrors =
  ({ log }: GatewayContext): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error)
    if (problem.status >= 500) log.error({ reason: String(error) }, 'failed')
    sendProblem(response, problem)
  }

const pageErrors =
  (context: GatewayContext): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = toProblem(error)
    if (problem.status >= 500) context.log.error({ reason: String(error) }, 'failed')
    return sendErrorPage(context, request, response, problem)
  }

/** Whatever was thrown as a problem: our own, a body parser's (it carries a status), or a part that is away. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { status, type } = error as { status?: number; type?: string }
  if (type === 'entity.too.large') return new Problem(413, 'Too large', 'The body is larger than 16 kB.')
  if (type === 'entity.parse.failed') return new Problem(400, 'Not JSON', 'The body is not valid JSON.')
  if (status && status >= 400 && status < 500)
    return new Problem(status, 'Bad request', 'The request is malformed.')
  return new Problem(
    503,
    'Back in a moment',
    'A part of the shop does not answer right now. Please try again.',
  )
}
