import { Router } from 'express'
import { z } from 'zod'
import { parse, productPath } from '../../../infra/http/parse.ts'
import { editProduct, readProduct, sale } from '../../catalog/index.ts'
import type { BackofficeContext } from '../context.ts'
import { jsonBody, readJson } from './body.ts'
import { revisionOf, sendRevised } from './preconditions.ts'
import { toProduct } from './products.ts'

const when = { from: sale.shape.from, to: sale.shape.to }
/** A sale of a whole product: so much off every price of every variant, in every currency. */
export const productSale = z
  .strictObject({ percent: z.number().int().min(1).max(95).describe('Off each price.'), ...when })
  .refine(({ from, to }) => !from || !to || from < to, {
    path: ['to'],
    error: 'a sale must end after it begins',
  })

/** Sales of whole products. A sale with prices of its own is an edit of the product's `prices`. */
export function saleRoutes({ mysql }: BackofficeContext): Router {
  const router = Router()
  const set = async (id: number, revision: number, saleOf: (amount: number) => unknown) => {
    const { state } = await readProduct(mysql, id)
    const variants = Object.entries(state.variants).map(([sku, { prices }]) => {
      const cut = Object.entries(prices).map(([currency, { amount }]) => [currency, { sale: saleOf(amount) }])
      return [sku, { prices: Object.fromEntries(cut) }]
    })
    return editProduct(mysql, id, revision, { variants: Object.fromEntries(variants) })
  }
  router.put('/products/:id/sale', readJson, async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    const revision = revisionOf(request)
    const { percent, from, to } = parse(productSale, jsonBody(request), 'body')
    // A merge patch takes null for "without": a bound that is not given has to go, too.
    const edited = await set(id, revision, amount => ({
      amount: Math.max(1, Math.round((amount * (100 - percent)) / 100)),
      from,
      to,
    }))
    sendRevised(response, edited.revision, toProduct(edited))
  })
  router.delete('/products/:id/sale', async (request, response) => {
    const { id } = parse(productPath, request.params, 'parameters')
    const edited = await set(id, revisionOf(request), () => null)
    sendRevised(response, edited.revision, toProduct(edited))
  })
  return router
}
