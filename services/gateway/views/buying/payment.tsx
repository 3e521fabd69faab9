import { paymentUrl } from '../../urls.ts'
import type { TicketModel } from '../buying-models.ts'
import type { Place } from '../place.ts'

/** What the shopper has to do for an order to be paid: go to the bank, or try another card. */
export function Payment({ at, ticket }: { at: Place; ticket: TicketModel }) {
  const words = at.words.buying.ticket.payment
  const { card, cardHint, troubles, pay } = at.words.buying.checkout
  const { payment } = ticket
  if (payment?.state === 'redirect' && payment.url)
    return (
      <section class="ticket-payment">
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
        />
        <p class="field-error" id="card-error">
          {ticket.cardIsWrong ? troubles.card.demo.replace('{example}', ticket.demoCard) : ''}
        </p>
        <p class="note" id="card-hint">
          {cardHint(ticket.demoCard)}
        </p>
      </div>
      <button class="button" type="submit">
        {pay(at.money({ amount: ticket.totals.total, currency: at.currency }))}
      </button>
    </form>
  )
}
