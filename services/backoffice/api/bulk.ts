import { Router } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { createProduct, deleteProduct, editProduct, parseState } from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { problemOf } from '../problems.ts'
import { jsonBody, readJson } from './body.ts'

const id = z.number().int().positive()
const revision = z.number().int().nonnegative().describe('The one that was seen.')
const item = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), product: z.record(z.string(), z.unknown()) }),
  z.strictObject({ do: z.literal('edit'), id, revision, patch: z.record(z.string(), z.unknown()) }),
  z.strictObject({ do: z.literal('delete'), id, revision }),
])
export const bulk = z.strictObject({ items: z.array(item).min(1).max(100) })

/**
 * Many edits in one request, each a transaction of its own, in order: one that is refused stops no other. The answer is
 * 200 with a result an item, in the same order; more than a hundred are refused as a whole.
 */
export function bulkRoutes(context: BackofficeContext): Router {
  const router = Router()
  router.post('/products/bulk', readJson, async (request, response) => {
    const { items } = parse(bulk, jsonBody(request), 'body')
    const results = []
    for (const wish of items)
      results.push(await run(context, wish).catch(error => refusal(error, response.locals.correlationId)))
    response.json({ done: results.filter(({ status }) => status < 300).length, results })
  })
  return router
}

async function run({ mysql }: BackofficeContext, wish: z.infer<typeof item>) {
  if (wish.do === 'create') {
    const { id, revision } = await createProduct(mysql, parseState(wish.product))
    return { status: 201, id, revision }
  }
  if (wish.do === 'edit') {
    const { id, revision } = await editProduct(mysql, wish.id, wish.revision, wish.patch)
    return { status: 200, id, revision }
  }
  await deleteProduct(mysql, wish.id, wish.revision)
  return { status: 204, id: wish.id }
}

function refusal(error: unknown, correlation: string) {
  const { status, message, detail, extra } = problemOf(error)
  return {
    status,
    problem: {
      type: 'about:blank',
      title: message,
      status,
      detail,
      instance: `urn:request:${correlation}`,
      ...extra,
    },
  }
}
