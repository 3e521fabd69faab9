import { orderAgainUrl, ticketUrl } from '../../urls.ts'
import type { TicketModel } from '../buying-models.ts'
import { Layout } from '../layout.tsx'
import type { Shell } from '../models.ts'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'
import { Payment } from './payment.tsx'
import { Sums } from './sums.tsx'
import { Timeline } from './timeline.tsx'

interface Props {
  at: Place
  shell: Shell
  ticket: TicketModel
}

/** How an order stands. The script follows it live; without, the page asks for itself again. */
export function Ticket({ at, shell, ticket }: Props) {
  const words = at.words.buying.ticket
  return (
    <Layout at={at} shell={shell} page="ticket">
      <div class="wrap ticket-page">
        <div
          data-part="ticket"
          data-ticket={ticket.live ? ticket.token : undefined}
          data-said={words.states[ticket.state]}
          data-now={ticket.now}
        >
          <header class="ticket-head">
            <p class={`stock ${tones[ticket.state] ?? ''}`}>{words.states[ticket.state]}</p>
            <h1>{heading(at, ticket)}</h1>
            <p>{text(at, ticket)}</p>
            {ticket.waitsFor && <p class="said said-warn">{words.waitsFor[ticket.waitsFor]}</p>}
          </header>
          <div class="ticket">
            <Stub at={at} ticket={ticket} />
            <div class="ticket-body">
              <Payment at={at} ticket={ticket} />
              {ticket.timeline.length > 0 && <Timeline at={at} timeline={ticket.timeline} />}
              {ticket.invoice && (
                <p>
                  <a href={ticket.invoice}>{words.invoice}</a>
                </p>
              )}
              {ticket.ending && !ticket.live && <Again at={at} ticket={ticket} />}
              {ticket.live && <p class="note">{words.follows}</p>}
              {ticket.live && (
                <p class="no-script">
                  <a class="button button-line" href={ticketUrl(at.market, ticket.token)}>
                    {words.refresh}
                  </a>
                </p>
              )}
            </div>
          </div>
        </div>
        <Things at={at} ticket={ticket} />
      </div>
    </Layout>
  )
}

function heading(at: Place, { ending, name }: TicketModel): string {
  const { thanks, sorry, ended } = at.words.buying.ticket
  if (!ending) return thanks(name)
  // Sorry is who has let somebody down.
  return ending === 'expired' || ending === 'declined' ? ended : sorry(name)
}

function text(at: Place, { ending, payment, state }: TicketModel): string {
  const words = at.words.buying.ticket
  if (ending) return words.endings[ending]
  if (payment && payment.state !== 'asked') return words.texts[payment.state]
  return words.texts[state as keyof typeof words.texts]
}

/** The way on from an order that ended without a sale. */
function Again({ at, ticket }: Omit<Props, 'shell'>) {
  const words = at.words.buying.ticket
  return (
    <form class="ticket-again" method="post" action={orderAgainUrl(at.market, ticket.token)}>
      <button class="button" type="submit">
        {words.again}
      </button>
      <p class="note">{words.againNote}</p>
    </form>
  )
}

const tones: Partial<Record<TicketModel['state'], string>> = {
  accepted: 'stock-unknown',
  'awaiting payment': 'stock-low',
  cancelling: 'stock-low',
  cancelled: 'stock-sold-out',
  refunded: 'stock-sold-out',
  refused: 'stock-sold-out',
}

function Stub({ at, ticket }: Omit<Props, 'shell'>) {
  const words = at.words.buying.ticket
  const { placedAt, delivery, totals, state, ending } = ticket
  const sum =
    state === 'refunded' ? words.refunded : ['paid', 'confirmed'].includes(state) ? words.paid : words.sum
  const facts: [string, string][] = [
    [words.number, ticket.number],
    [words.placed, `${at.fullDate(new Date(placedAt).toISOString())}, ${at.clock(placedAt).slice(0, 5)}`],
    ...(ending ? [] : [[words.expected, at.day(delivery.date)] as [string, string]]),
    [sum, at.money({ amount: totals.total, currency: at.currency })],
  ]
  return (
    <dl class="ticket-stub">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Things({ at, ticket }: Omit<Props, 'shell'>) {
  const words = at.words.buying
  return (
    <section class="ticket-things">
      <h2>{words.ticket.things}</h2>
      <ul>
        {ticket.lines.map(line => (
          <li class="summary-line">
            <Picture picture={line.picture} sizes="56px" widths={[160]} />
            <div>
              <p>
                <a href={line.href}>{line.title}</a>
              </p>
              <p class="note">
                {[line.options, words.checkout.pieces(line.quantity)]
                  .filter(Boolean)
                  .join('\u00a0\u00a0·\u00a0 ')}
              </p>
            </div>
            <p class="summary-sum">{at.money({ amount: line.total, currency: at.currency })}</p>
          </li>
        ))}
      </ul>
      <Sums at={at} totals={ticket.totals} />
      <h3>{words.ticket.to}</h3>
      <address>
        {ticket.address.map(line => (
          <span>{line}</span>
        ))}
        <span class="note">{ticket.email}</span>
      </address>
    </section>
  )
}
