import type { Request, Response } from 'express'
import type { Problem } from '../../../infra/http/problem.ts'
import { isMarket, type Market, markets, type Taxonomy } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { toShell } from '../models/shell.ts'
import { categoryUrl, marketUrl } from '../urls.ts'
import type { ErrorModel, LinkModel } from '../views/models.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'

const shown: readonly ErrorModel['status'][] = [400, 404, 410, 500, 502, 503, 504]
/** A wrong address is asked for again by the same crawler; the edge may answer it for a moment. */
const NOT_FOUND_KEPT = 10

/** The branded page of a problem, in the language of the path. It needs no backend, so it can tell of any failure. */
export async function sendErrorPage(
  context: GatewayContext,
  request: Request,
  response: Response,
  problem: Problem,
): Promise<void> {
  const first = request.path.split('/')[1] ?? ''
  const market: Market = isMarket(first) ? first : 'en'
  const status = shown.find(code => code === problem.status) ?? (problem.status < 500 ? 400 : 503)
  const taxonomy = await context.taxonomy.get().catch(() => undefined)
  const shell = toShell(context, market, taxonomy, {
    pathIn: marketUrl,
    title:
      placeOf(market).words.errors.texts[status === 502 || status === 504 ? 503 : status][0] ??
      String(status),
    description: '',
    noindex: true,
  })
  if (status === 404) response.setHeader('Edge-Control', `max-age=${NOT_FOUND_KEPT}, grace=0`)
  if (status >= 500) response.setHeader('Retry-After', '2')
  response
    .status(problem.status)
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .setHeader('Cache-Control', 'no-store')
    .end(
      views.errorPage(shell, {
        status,
        correlationId: response.locals.correlationId,
        suggestions: departmentLinks(taxonomy, market),
      }),
    )
}

function departmentLinks(taxonomy: Taxonomy | undefined, market: Market): LinkModel[] {
  const { locale } = markets[market]
  return (taxonomy?.departments ?? []).map(({ texts }) => ({
    name: texts[locale].name,
    href: categoryUrl(market, texts[locale].slug),
  }))
}
