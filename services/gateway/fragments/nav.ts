import type { RequestHandler } from 'express'
import { type Fact, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { marketOf } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { categoryUrl } from '../urls.ts'
import * as views from '../views/render.tsx'

/** The navigation, one copy a market for all pages: a new category purges this and not every page. */
export const navFragment =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { locale } = markets[market]
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    const html = views.navFragment({
      market,
      locale,
      departments: taxonomy.departments.map(({ code, texts, categories }) => ({
        code,
        name: texts[locale].name,
        href: categoryUrl(market, texts[locale].slug),
        categories: categories.map(category => ({
          name: category.texts[locale].name,
          href: categoryUrl(market, category.texts[locale].slug),
        })),
      })),
    })
    const facts = new Map<Fact, number>([['nav', taxonomy.version]])
    await sendPage(context, response, began, { html, facts, kept: keep.page })
  }
