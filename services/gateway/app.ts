import express, { type ErrorRequestHandler, type Express, Router } from 'express'
import { correlation } from '../../infra/http/correlation.ts'
import { answerProblems, Problem, toProblem } from '../../infra/http/problem.ts'
import { authorise } from '../accounts/index.ts'
import { isMarket } from '../catalog/index.ts'
import { addCartLine, createCart, getCart, removeCartLine, setCartLine } from './api/carts.ts'
import { postCheckout } from './api/checkout.ts'
import { docs } from './api/docs.tsx'
import { getProductJson } from './api/get-product.ts'
import { getStock } from './api/get-stock.ts'
import { listCategories } from './api/list-categories.ts'
import { listProducts } from './api/list-products.ts'
import { openapi } from './api/openapi.ts'
import { takeWebhook } from './api/payment-webhooks.ts'
import { putStock } from './api/put-stock.ts'
import { streamStock } from './api/stream-stock.ts'
import { suggest } from './api/suggest.ts'
import { getTicket } from './api/tickets.ts'
import type { GatewayContext } from './context.ts'
import { goesWithFragment } from './fragments/goes-with.ts'
import { offerFragment } from './fragments/offer.ts'
import { cartPage } from './pages/cart.ts'
import { addToCart, changeLine, undoRemoval } from './pages/change-cart.ts'
import { checkoutPage, submitCheckout } from './pages/checkout.ts'
import { contentPage } from './pages/content.ts'
import { sendErrorPage } from './pages/error.ts'
import { homePage } from './pages/home.ts'
import { listingPage } from './pages/listing.ts'
import { productPage } from './pages/product.ts'
import { leadTo } from './pages/redirect.ts'
import { robots } from './pages/robots.ts'
import { searchPage } from './pages/search.ts'
import { sitemapIndex, sitemapPages, sitemapProducts } from './pages/sitemap.ts'
import { invoiceFile, leadToTicket, orderAgain, payAgain, ticketPage } from './pages/ticket.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'

const problemOf = (error: unknown) => toProblem(error, 'Please try again.')

/** Every route of the gateway, in one place. Paths are tried in this order; what none takes is a 404. */
export function createApp(context: GatewayContext): Express {
  const app = express()
  app.disable('x-powered-by')
  // No ETag: on a page with includes it would answer 304 although a fragment changed.
  app.disable('etag')
  app.set('query parser', 'simple')
  // The edge tells what is private, and what is counted, by the letters of a path as they are (varnish/routes.vcl).
  app.enable('case sensitive routing')
  const asWritten = { caseSensitive: true }
  app.get('/healthz', (_, response) => void response.end('ok\n'))
  app.use(correlation(context.log))

  const api = Router(asWritten)
  const json = express.json({ limit: '16kb', strict: true, type: 'application/json' })
  api.get('/products', listProducts(context))
  api.get('/products/:id', getProductJson(context))
  api.get('/products/:id/stock', streamStock(context), getStock(context))
  api.put('/products/:id/stock', authorise(context, 'stock:write'), json, putStock(context))
  api.post('/carts', createCart(context))
  api.get('/carts/:id', getCart(context))
  api.post('/carts/:id/lines', json, addCartLine(context))
  api.put('/carts/:id/lines/:sku', json, setCartLine(context))
  api.delete('/carts/:id/lines/:sku', removeCartLine(context))
  api.post('/checkout', json, postCheckout(context))
  api.get('/tickets/:token', getTicket(context))
  api.post('/payments/webhooks', express.text({ limit: '4kb', type: () => true }), takeWebhook(context))
  api.get('/categories', listCategories(context))
  api.get('/suggest', suggest(context))
  api.get('/openapi.json', openapi(context))
  api.get('/docs', securityHeaders, docs(context))
  api.use(() => {
    throw new Problem(404, 'Not found', 'There is no such address in the API.')
  })
  app.use('/api', api, answerProblems(context.log, problemOf))

  app.use(securityHeaders)
  app.get('/', leadTo('/en'))
  app.get('/favicon.ico', leadTo(context.assets['favicon.svg'] ?? '/'))
  app.get('/xray.js', leadTo(context.assets['xray.js'] ?? '/'))
  app.get('/robots.txt', robots(context))
  app.get('/sitemap.xml', sitemapIndex(context))
  const pages = Router({ ...asWritten, mergeParams: true })
  const form = [
    sameOrigin(context),
    express.urlencoded({ limit: '16kb', extended: false, parameterLimit: 50 }),
  ]
  pages.get('/', homePage(context))
  pages.get('/c/:slug', listingPage(context))
  pages.get('/p/:handle', productPage(context))
  pages.get('/search', searchPage(context))
  pages.get('/pages/:page', contentPage(context))
  pages.get('/fragments/offer/:id', offerFragment(context))
  pages.get('/fragments/goes-with/:category{/:without}', goesWithFragment(context))
  pages.get('/cart', cartPage(context))
  pages.post('/cart/lines', ...form, addToCart(context))
  pages.post('/cart/lines/:sku', ...form, changeLine(context))
  pages.post('/cart/undo', ...form, undoRemoval(context))
  pages.get('/checkout', checkoutPage(context))
  pages.post('/checkout', ...form, submitCheckout(context))
  pages.get('/orders/:token', ticketPage(context))
  pages.post('/orders/:token/payment', ...form, payAgain(context))
  pages.get('/orders/:token/payment', leadToTicket)
  pages.post('/orders/:token/again', ...form, orderAgain(context))
  pages.get('/orders/:token/invoice.pdf', invoiceFile(context))
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

const pageErrors =
  (context: GatewayContext): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const problem = problemOf(error)
    if (problem.status >= 500) context.log.error({ reason: String(error) }, 'failed')
    return sendErrorPage(context, request, response, problem)
  }
