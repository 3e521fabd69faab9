import type { RequestHandler } from 'express'
import { z } from 'zod'
import { parse } from '../../../infra/http/parse.ts'
import { type Category, countByCategory, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { readParameters } from '../models/parameters.ts'
import { categoryUrl } from '../urls.ts'
import { type categoryList, market } from './schemas.ts'
import { sendJson } from './send-json.ts'

export const categoryParameters = z.strictObject({ market: market.default('en') })

/** GET: departments and their categories with how many products each has. */
export const listCategories =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const began = await renderBegan(context)
    const asked = parse(categoryParameters, Object.fromEntries(readParameters(request).pairs), 'parameters')
    const { locale } = markets[asked.market]
    const taxonomy = await context.taxonomy.get()
    const counts = await countByCategory(context)
    const toJson = ({ code, texts }: Pick<Category, 'code' | 'texts'>) => ({
      code,
      name: texts[locale].name,
      url: context.config.origin + categoryUrl(asked.market, texts[locale].slug),
      count: counts.get(code) ?? 0,
    })
    const body: z.infer<typeof categoryList> = {
      departments: taxonomy.departments.map(department => ({
        ...toJson(department),
        categories: department.categories.map(toJson),
      })),
    }
    await sendJson(context, response, began, { body, facts: [['nav', taxonomy.version]], kept: keep.search })
  }
