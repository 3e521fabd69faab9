import { Router } from 'express'
import { z } from 'zod'
import { parse, productPath } from '../../../infra/http/parse.ts'
import {
  createProduct,
  deleteProduct,
  editProduct,
  listProducts,
  parseState,
  readProduct,
  type StoredProduct,
} from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { jsonBody, readJson } from './body.ts'
import { revisionOf, sendRevised } from './preconditions.ts'

export const listParameters = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.coerce.number().int().min(0).default(0).describe('`next` of the page before.'),
  status: z.enum(['draft', 'published']).optional(),
  category: z.string().max(64).optional(),
  brand: z.string().max(80).optional(),
  handle: z.string().max(120).optional(),
  sku: z.string().max(32).optional(),
})

/** How a product is shown to its people. Stock is read here, and moved elsewhere. */
export const toProduct = ({ id, revision, state, stock }: StoredProduct) => ({
  id,
  revision,
  ...state,
  stock: Object.fromEntries(Object.entries(stock).map(([sku, { onHand }]) => [sku, onHand])),
})

/** Products: list, create, read, edit (publish and unpublish are edits of `status`), delete. */
export function productRoutes({ mysql }: BackofficeContext): Router {
  const router = Router()
  router.get('/products', async (request, response) => {
    const { limit, ...wanted } = parse(listParameters, request.query, 'parameters')
    const products = await listProducts(mysql, wanted, limit)
    response.json({ products, next: products.length === limit ? products.at(-1)?.id : null })
  })
  router.post('/products', readJson, async (request, response) => {
    const made = await createProduct(mysql, parseState(jsonBody(request)))
    response.setHeader('Location', `/api/products/${made.id}`)
    sendRevised(response, made.revision, toProduct(made), 201)
  })
  router.get('/products/:id', async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    const found = await readProduct(mysql, id)
    sendRevised(response, found.revision, toProduct(found))
  })
  router.patch('/products/:id', readJson, async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    const edited = await editProduct(mysql, id, revisionOf(request), jsonBody(request))
    sendRevised(response, edited.revision, toProduct(edited))
  })
  router.delete('/products/:id', async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    await deleteProduct(mysql, id, revisionOf(request))
    response.status(204).end()
  })
  return router
}
