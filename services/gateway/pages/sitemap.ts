import type { RequestHandler, Response } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { type Market, markets, sitemapChunk, sitemapChunks } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { toSwatches } from '../models/card.ts'
import { marketOf } from '../models/shell.ts'
import { categoryUrl, contentUrl, marketUrl, pictureUrl, productUrl } from '../urls.ts'

const all = Object.keys(markets) as Market[]

/** `/sitemap.xml`: the index, a file a market for pages and one for every chunk of products. */
export const sitemapIndex =
  (context: GatewayContext): RequestHandler =>
  async (_request, response) => {
    const chunks = await sitemapChunks(context.elasticsearch)
    const files = all.flatMap(market => [
      `/${market}/sitemap-pages.xml`,
      ...chunks.map(chunk => `/${market}/sitemap-products-${chunk}.xml`),
    ])
    const entries = files.map(file => `<sitemap><loc>${inXml(context.config.origin + file)}</loc></sitemap>`)
    await send(context, response, 'sitemapindex', entries)
  }

/** `/{market}/sitemap-pages.xml`: home, departments, categories and content pages, with the same in other markets. */
export const sitemapPages =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { departments } = await context.taxonomy.get()
    const nodes = departments.flatMap(department => [department, ...department.categories])
    const pages = [
      marketUrl,
      ...nodes.map(
        ({ texts }) =>
          (other: Market) =>
            categoryUrl(other, texts[markets[other].locale].slug),
      ),
      ...(['delivery', 'returns', 'about', 'contact', 'pictures'] as const).map(
        page => (other: Market) => contentUrl(other, page),
      ),
    ]
    await send(
      context,
      response,
      'urlset',
      pages.map(pathIn => entry(context, market, pathIn)),
    )
  }

/** `/{market}/sitemap-products-{n}.xml`: products with their first picture. */
export const sitemapProducts =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const taxonomy = await context.taxonomy.get()
    const products = await sitemapChunk(context.elasticsearch, Number(request.params.chunk))
    if (products.length === 0) throw new Problem(404, 'Not found', 'There is no such sitemap.')
    const entries = products.map(({ id, card }) => {
      const colour = toSwatches(card.colours, 'en', taxonomy)[0]?.hex ?? null
      const picture = { shape: card.shape, colour, angle: 'front' as const, tint: card.tint, alt: '' }
      const image = inXml(context.config.origin + pictureUrl(picture, 1280, 'webp'))
      return entry(
        context,
        market,
        other => productUrl(other, card.handle, id),
        `<lastmod>${card.changedAt}</lastmod><image:image><image:loc>${image}</image:loc></image:image>`,
      )
    })
    await send(context, response, 'urlset', entries)
  }

function entry(
  { config }: GatewayContext,
  market: Market,
  pathIn: (market: Market) => string,
  rest = '',
): string {
  const address = (other: Market) => inXml(config.origin + pathIn(other))
  const alternates = all.map(
    other => `<xhtml:link rel="alternate" hreflang="${markets[other].hreflang}" href="${address(other)}"/>`,
  )
  return `<url><loc>${address(market)}</loc>${alternates.join('')}${rest}</url>`
}

async function send({ taxonomy }: GatewayContext, response: Response, root: string, entries: string[]) {
  const { version } = await taxonomy.get()
  response
    .setHeader('Content-Type', 'application/xml; charset=utf-8')
    .setHeader('Cache-Control', 'max-age=0, must-revalidate')
    .setHeader('Edge-Control', 'max-age=86400, grace=604800')
    .setHeader('X-Facts', `nav@${version}`)
    .end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${
        root === 'urlset'
          ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
          : ''
      }>\n${entries.join('\n')}\n</${root}>\n`,
    )
}

const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
