import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { shapes } from '../../../infra/seed/shapes.ts'
import { type Locale, type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { contentUrl } from '../urls.ts'
import type { ContentPage } from '../views/models.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'

const pages: readonly ContentPage[] = ['delivery', 'returns', 'about', 'contact', 'pictures']

/** `/{market}/pages/{page}`: what does not change with the catalogue. Its fact is `nav`, so that it can be purged. */
export const contentPage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const began = await renderBegan(context)
    const page = pages.find(name => name === request.params.page)
    if (!page) throw new Problem(404, 'Not found', 'There is no such page.')
    const { locale } = markets[market]
    const name = placeOf(market).words.pages[page]
    const taxonomy = await context.taxonomy.get()
    const shell = toShell(context, market, taxonomy, {
      pathIn: (other: Market) => contentUrl(other, page),
      title: name,
      description: name,
    })
    await sendPage(context, response, began, {
      html: views.contentPage(shell, page === 'pictures' ? { page, credits: credits(locale) } : { page }),
      facts: new Map([['nav', taxonomy.version]]),
      kept: keep.page,
    })
  }

/** Who made the pictures of the demo's goods, by the terms of their licences. */
const credits = (locale: Locale) =>
  shapes.map(({ name, credit: { author, licence, source, model } }) => ({
    shape: name[locale],
    author,
    licence,
    source: model ? `${source}: ${model}` : source,
  }))
