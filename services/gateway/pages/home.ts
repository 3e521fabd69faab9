import type { RequestHandler } from 'express'
import { Problem } from '../../../infra/http/problem.ts'
import { timed } from '../../../infra/telemetry/timings.ts'
import { type Fact, findProducts, markets, type ProductQuery } from '../../catalog/index.ts'
import type { GatewayContext } from '../context.ts'
import { keep, renderBegan } from '../edge-headers.ts'
import { toCards } from '../models/cards.ts'
import { departmentTiles } from '../models/department-tiles.ts'
import { membershipFacts } from '../models/membership-facts.ts'
import { placeOf as placeOfCode } from '../models/place-of.ts'
import { marketOf, toShell } from '../models/shell.ts'
import { sendPage } from '../send-page.ts'
import { marketUrl, searchUrl } from '../urls.ts'
import { placeOf } from '../views/place.ts'
import * as views from '../views/render.tsx'

const SHOWN = 8
/** What the headline talks about. */
const SHOWN_FIRST = 'dining-chairs'
/** What the words beside it say of it. */
const AS_TOLD = { finish: 'oiled' }

/** `/{market}`: departments, what is new, what sells. */
export const homePage =
  (context: GatewayContext): RequestHandler =>
  async (request, response) => {
    const market = marketOf(request.params)
    const { locale, currency } = markets[market]
    const began = await renderBegan(context)
    const taxonomy = await context.taxonomy.get()
    // It counts what each department has, and shows what is new in any of them.
    const members = await membershipFacts(
      context,
      taxonomy.departments.flatMap(({ categories }) => categories),
    )
    const find = (
      sort: ProductQuery['sort'],
      size: number,
      narrowed: Pick<ProductQuery, 'category' | 'attributes'> = {},
    ) =>
      timed(
        'elasticsearch',
        sort === 'newest' ? 'newest' : 'popular',
        findProducts(context.elasticsearch, { locale, currency, sort, from: 0, size, ...narrowed }),
      )
    const [newest, best, oiled] = await Promise.all([
      find('newest', SHOWN),
      find('popularity', SHOWN),
      find('popularity', 2, { category: SHOWN_FIRST, attributes: AS_TOLD }),
    ])
    const chairs = oiled.found.length > 0 ? oiled : await find('popularity', 2, { category: SHOWN_FIRST })
    const arrivals = await toCards(context, newest.found, market, taxonomy)
    const popular = await toCards(context, best.found, market, taxonomy)
    const shown = await toCards(context, chairs.found, market, taxonomy)
    const [hero, story = hero] = shown.cards
    if (!hero || !story) throw new Problem(503, 'Empty', 'The shop has no products yet.')
    const shell = toShell(context, market, taxonomy, {
      pathIn: marketUrl,
      title: placeOf(market).words.landing.hero.title.join(' '),
      description: placeOf(market).words.landing.hero.text,
      productCount: best.total,
    })
    const chairsHref = placeOfCode(taxonomy, market, SHOWN_FIRST).crumbs.at(-1)?.href ?? hero.href
    const { tiles, facts } = await departmentTiles(context, taxonomy, market)
    await sendPage(context, response, began, {
      html: views.homePage(shell, {
        hero: { href: chairsHref, picture: hero.picture },
        departments: tiles,
        arrivals: { href: `${searchUrl(market)}?sort=newest`, cards: arrivals.cards },
        popular: { href: `${searchUrl(market)}?sort=popularity`, cards: popular.cards },
        story: { href: story.href, picture: story.picture },
      }),
      facts: new Map<Fact, number>([
        ['nav', taxonomy.version],
        ...members,
        ...facts,
        ...arrivals.facts,
        ...popular.facts,
        // Of these it shows no price.
        ...shown.facts.filter(([fact]) => fact.startsWith('p')),
      ]),
      kept: keep.page,
      unsure: arrivals.unsure || popular.unsure,
    })
  }
