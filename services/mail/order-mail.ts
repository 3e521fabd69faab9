import { countryOf } from '../checkout/index.ts'
import { type Ending, type Order, shownOrderId } from '../orders/index.ts'
import { type Letter, letterAsHtml, letterAsText } from './letter.tsx'
import { type MailKind, words } from './words.ts'

export interface Mail {
  /** The same for the same news: whoever gets it twice can tell. */
  id: string
  to: { name: string; address: string }
  subject: string
  html: string
  text: string
}

/** What a mail says beside the order itself. */
export interface News {
  kind: MailKind
  /** Why there was no sale, where there was none. */
  ending?: Ending | undefined
  /** ms; until when a declined order may be paid. */
  payUntil: number
}

/** The mail that tells a customer of an order's news. `origin`: the shop's public address. */
export function orderMail(order: Order, { kind, ending, payUntil }: News, origin: string): Mail {
  const say = words[order.locale]
  const number = shownOrderId(order.id)
  const language = order.market === 'nl' ? 'nl-NL' : 'en-GB'
  const format = new Intl.NumberFormat(language, { style: 'currency', currency: order.currency })
  const money = (minor: number) => format.format(minor / 100)
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const { name, street, postcode, city, country } = order.address
  const ticket = `${origin}/${order.market}/orders/${order.ticket}`
  const links: [string, string][] = [[kind === 'declined' ? say.tryAnother : say.ticket, ticket]]
  if (kind === 'confirmed') links.push([say.invoice, `${ticket}/invoice.pdf`])
  const lines = order.lines.map(({ quantity, title, options, unitPrice }) => ({
    what: `${quantity}× ${title}`,
    more: options,
    sum: money(quantity * unitPrice),
  }))
  const sums: [string, string][] = [
    [say.goods, money(order.totals.goods)],
    [say.delivery, money(order.totals.delivery)],
    [say.total, money(order.totals.total)],
    ...order.totals.vat.map(({ percent, vat }): [string, string] => [say.vat(percent), money(vat)]),
  ]
  const clock = new Intl.DateTimeFormat(language, {
    timeStyle: 'short',
    timeZone: order.currency === 'GBP' ? 'Europe/London' : 'Europe/Amsterdam',
  })
  const news: Record<MailKind, () => string[]> = {
    confirmed: () => [say.kinds.confirmed.text, say.expected(day.format(new Date(order.delivery.date)))],
    declined: () => [say.kinds.declined.text, say.another(clock.format(payUntil))],
    cancelled: () => [say.endings[ending && ending !== 'refunded' ? ending : 'expired']],
    refunded: () => [say.endings.refunded(money(order.totals.total))],
  }
  const paragraphs = [say.hello(name), ...news[kind]()]
  const address = [name, street, `${postcode} ${city}`, countryOf(country)?.name[order.locale] ?? country]
  const subject = say.kinds[kind].subject(number)
  const letter: Letter = {
    language: order.locale,
    subject,
    heading: `${say.order} ${number}`,
    paragraphs,
    links,
    lines,
    sums,
    to: [say.to, address],
    demo: say.demo,
  }
  return {
    id: `${order.id}.${kind}`,
    to: { name, address: order.email },
    subject,
    html: letterAsHtml(letter),
    text: letterAsText(letter),
  }
}
