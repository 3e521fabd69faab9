import { renderToString } from 'preact-render-to-string'
import { countryOf } from '../checkout/index.ts'
import { type Ending, type Order, shownOrderId } from '../orders/index.ts'
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
  const links: [string, string][] = [[say.ticket, ticket]]
  if (kind === 'confirmed') links.push([say.invoice, `${ticket}/invoice.pdf`])
  const lines = order.lines.map(({ quantity, title, options, unitPrice }): [string, string] => [
    `${quantity}× ${[title, options].filter(Boolean).join(', ')}`,
    money(quantity * unitPrice),
  ])
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
  const row = ([what, sum]: [string, string]) => (
    <tr>
      <td style="padding:4px 16px 4px 0">{what}</td>
      <td style="padding:4px 0;text-align:right;white-space:nowrap">{sum}</td>
    </tr>
  )
  const html = renderToString(
    <html lang={order.locale}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style="margin:0 auto;padding:24px;max-width:560px;font:16px/1.5 sans-serif;color:#1c2a24">
        <h1 style="font-size:22px">{`${say.order} ${number}`}</h1>
        {paragraphs.map(text => (
          <p>{text}</p>
        ))}
        {links.map(([title, href]) => (
          <p>
            <a href={href} style="color:#1f4d3d">
              {title}
            </a>
          </p>
        ))}
        <table style="width:100%;border-collapse:collapse">
          <tbody>{lines.map(row)}</tbody>
          <tbody style="border-top:1px solid #ccc">{sums.map(row)}</tbody>
        </table>
        <h2 style="font-size:16px">{say.to}</h2>
        <p>
          {address.map(text => (
            <>
              {text}
              <br />
            </>
          ))}
        </p>
        <p style="font-size:13px;color:#555">{say.demo}</p>
      </body>
    </html>,
  )
  const pairs = (rows: [string, string][]) => rows.map(([what, sum]) => `${what}: ${sum}`).join('\n')
  const text = [
    `${say.order} ${number}`,
    ...paragraphs,
    pairs(links),
    pairs(lines),
    pairs(sums),
    `${say.to}:\n${address.join('\n')}`,
    say.demo,
  ].join('\n\n')
  return {
    id: `${order.id}.${kind}`,
    to: { name, address: order.email },
    subject,
    html: `<!doctype html>${html}`,
    text: `${text}\n`,
  }
}
