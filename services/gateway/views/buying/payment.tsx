import { paymentUrl } from '../../urls.ts'
import type { TicketModel } from '../buying-models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'
import { DemoCards } from './demo-cards.tsx'

/** What the shopper has to do for an order to be paid: go to the bank, or try another card. */
export function Payment({ at, ticket }: { at: Place; ticket: TicketModel }) {
  const words = at.words.buying.ticket.payment
  const { card, cardHint, troubles, pay } = at.words.buying.checkout
  const { payment } = ticket
  if (payment?.state === 'redirect' && payment.url)
    return (
      <section class="ticket-payment">
        <Kept at={at} ticket={ticket} />
        <p>{words.bank}</p>
        <a class="button" href={payment.url} rel="noreferrer">
          {words.toBank}
        </a>
      </section>
    )
  if (payment?.state !== 'declined') return null
  return (
    <form class="ticket-payment" method="post" action={paymentUrl(at.market, ticket.token)}>
      <p class="said said-warn" role="status">
        {words.declined}
      </p>
      <Kept at={at} ticket={ticket} />
      <input type="hidden" name="after" value={payment.attempt} />
      <div class="field-row">
        <label for="card">{card}</label>
        <input
          class="field"
          type="text"
          id="card"
          name="card"
          required
          inputmode="numeric"
          autocomplete="cc-number"
          aria-describedby="card-hint card-error"
          aria-invalid={ticket.cardIsWrong ? 'true' : undefined}
          autofocus={ticket.cardIsWrong}
        />
        <p class="field-error" id="card-error">
          {ticket.cardIsWrong ? troubles.card.demo.replace('{example}', ticket.demoCard) : ''}
        </p>
        <p class="note" id="card-hint">
          {cardHint(ticket.demoCard)}
        </p>
        <DemoCards at={at} />
      </div>
      <button class="button" type="submit">
        {pay(at.money({ amount: ticket.totals.total, currency: at.currency }))}
      </button>
    </form>
  )
}

/** Until when the goods are kept; the script shows beside it how the time runs out. */
function Kept({ at, ticket: { keptUntil } }: { at: Place; ticket: TicketModel }) {
  if (keptUntil === undefined) return null
  const words = at.words.buying.ticket.payment
  return (
    <p class="kept">
      <Icon name="timer" size={18} />
      <span>
        {words.keptUntil}{' '}
        <time dateTime={new Date(keptUntil).toISOString()}>{at.clock(keptUntil).slice(0, 5)}</time>
      </span>
      <span class="kept-left" hidden>
        <span class="unseen">{words.left} </span>
        <strong role="timer" data-until={keptUntil}></strong>
      </span>
    </p>
  )
}
