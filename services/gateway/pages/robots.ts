import type { RequestHandler } from 'express'
import { type Market, markets } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'

/** Private pages, fragments and the endless combinations of filters are not for crawlers. */
const disallowed = (market: Market) =>
  ['search', 'fragments/', 'cart', 'checkout', 'orders', 'account', 'c/*?*sort=', 'c/*?*price_', 'c/*&'].map(
    path => `Disallow: /${market}/${path}`,
  )

/** `/robots.txt` */
export const robots =
  ({ config }: GatewayContext): RequestHandler =>
  (_request, response) => {
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      ...(Object.keys(markets) as Market[]).flatMap(disallowed),
      '',
      `Sitemap: ${config.origin}/sitemap.xml`,
      '',
    ]
    response
      .setHeader('Content-Type', 'text/plain; charset=utf-8')
      .setHeader('Cache-Control', 'max-age=3600')
      .setHeader('Edge-Control', 'max-age=3600, grace=86400')
      .setHeader('X-Facts', 'nav@1')
      .end(lines.join('\n'))
  }
