import { Router } from 'express'
import { parse } from '../../../infra/http/parse.ts'
import {
  addValue,
  attributeEdit,
  editAttribute,
  editValue,
  NotThere,
  readAttributes,
  valueEdit,
  valueInput,
} from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { jsonBody, readJson } from './body.ts'
import { revisionOf, sendRevised } from './preconditions.ts'

/** Attributes: what they and their values are called. A value shares the revision of its attribute. */
export function attributeRoutes({ mysql }: BackofficeContext): Router {
  const router = Router()
  router.get('/attributes', async (_request, response) => {
    response.json({ attributes: await readAttributes(mysql) })
  })
  router.get('/attributes/:code', async (request, response) => {
    const found = (await readAttributes(mysql)).find(({ code }) => code === request.params.code)
    if (!found) throw new NotThere(`There is no attribute ${request.params.code}.`)
    sendRevised(response, found.revision, found)
  })
  router.patch('/attributes/:code', readJson, async (request, response) => {
    const revision = revisionOf(request)
    const wish = parse(attributeEdit, jsonBody(request), 'body')
    const edited = await editAttribute(mysql, String(request.params.code), revision, wish)
    sendRevised(response, edited.revision, edited)
  })
  router.post('/attributes/:code/values', readJson, async (request, response) => {
    const revision = revisionOf(request)
    const wish = parse(valueInput, jsonBody(request), 'body')
    const edited = await addValue(mysql, String(request.params.code), revision, wish)
    sendRevised(response, edited.revision, edited, 201)
  })
  router.patch('/attributes/:code/values/:value', readJson, async (request, response) => {
    const { code, value } = request.params
    const revision = revisionOf(request)
    const wish = parse(valueEdit, jsonBody(request), 'body')
    const edited = await editValue(mysql, String(code), revision, String(value), wish)
    sendRevised(response, edited.revision, edited)
  })
  return router
}
