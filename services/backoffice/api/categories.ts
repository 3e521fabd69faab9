import { Router } from 'express'
import { productPath as idPath, parse } from '../../../infra/http/parse.ts'
import {
  categoryEdit,
  categoryInput,
  createCategory,
  deleteCategory,
  editCategory,
  readCategories,
  readCategory,
} from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { jsonBody, readJson } from './body.ts'
import { revisionOf, sendRevised } from './preconditions.ts'

/** Categories: list, create, read, rename, delete when empty. */
export function categoryRoutes({ mysql }: BackofficeContext): Router {
  const router = Router()
  router.get('/categories', async (_request, response) => {
    response.json({ categories: await readCategories(mysql) })
  })
  router.post('/categories', readJson, async (request, response) => {
    const made = await createCategory(mysql, parse(categoryInput, jsonBody(request), 'body'))
    response.setHeader('Location', `/api/categories/${made.id}`)
    sendRevised(response, made.revision, made, 201)
  })
  router.get('/categories/:id', async (request, response) => {
    const { id } = parse(idPath, request.params, 'parameters')
    const found = await readCategory(mysql, id)
    sendRevised(response, found.revision, found)
  })
  router.patch('/categories/:id', readJson, async (request, response) => {
    const { id } = parse(idPath, request.params, 'parameters')
    const revision = revisionOf(request)
    const edited = await editCategory(mysql, id, revision, parse(categoryEdit, jsonBody(request), 'body'))
    sendRevised(response, edited.revision, edited)
  })
  router.delete('/categories/:id', async (request, response) => {
    const { id } = parse(idPath, request.params, 'parameters')
    await deleteCategory(mysql, id, revisionOf(request))
    response.status(204).end()
  })
  return router
}
