import {
  type CheckoutDraft,
  openDraft,
  readPricedCart,
  rememberShown,
  type Session,
  saveDraft,
} from '../../cart/index.ts'
import { type Market, markets } from '../../catalog/index.ts'
import { countriesOf, countryOf, type FieldName } from '../../checkout/index.ts'
import { demoCards } from '../../payments/index.ts'
import { makeQuote, toShown } from '../buying/quote.ts'
import type { GatewayContext } from '../context.ts'
import type { CheckoutModel } from '../views/buying-models.ts'
import { toCartLine } from './cart.ts'

/**
 * The checkout of a session as its page shows it; undefined when there is nothing to order. What it says (lines, prices,
 * sum) is kept: it is what the next click accepts.
 */
export async function toCheckout(
  { redis, taxonomy }: GatewayContext,
  session: Session,
  market: Market,
  said: Pick<CheckoutModel, 'troubles' | 'notice'> & { card?: string },
): Promise<CheckoutModel | undefined> {
  const { currency, locale, country: home } = markets[market]
  const now = new Date()
  const cart = await readPricedCart(redis, session, currency)
  if (cart.lines.length === 0) return undefined
  const [draft, words] = await Promise.all([openDraft(redis, session), taxonomy.get()])
  const offered = countriesOf(currency)
  const country = countryOf(chosenCountry(draft, offered, home))
  const quote = country && makeQuote(cart, country, draft.fields.delivery, draft.quote, now)
  if (!quote) return undefined
  const quoted = toShown(quote, currency, draft.quote, now)
  await saveDraft(redis, session, { ...draft, quote: quoted })
  await rememberShown(
    redis,
    session,
    currency,
    quote.lines.map(({ sku, unitPrice }) => ({ sku, amount: unitPrice })),
  )
  return {
    key: draft.key,
    fields: { ...draft.fields, ...(said.card === undefined ? {} : { card: said.card }) } as Partial<
      Record<FieldName, string>
    >,
    countries: offered.map(({ code, name }) => ({ code, name: name[locale], chosen: code === country.code })),
    postcodeExample: country.postcode.example,
    ways: quote.ways.map(way => ({ ...way, chosen: way.method === quote.delivery.method })),
    lines: quote.lines.map(line => toCartLine(line, market, words)),
    gone: cart.gone.map(({ sku, label }) => ({ sku, title: label?.title[locale] ?? sku })),
    totals: quote.totals,
    blocked: quote.blocked,
    troubles: said.troubles,
    ...(said.notice ? { notice: said.notice } : {}),
    demoCard: demoCards.success,
  }
}

const chosenCountry = (
  { fields }: CheckoutDraft,
  offered: readonly { code: string }[],
  home: string,
): string => offered.find(({ code }) => code === fields.country)?.code ?? home
