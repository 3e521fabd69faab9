import { type Market, markets } from '../../catalog/index.ts'
import { countryOf } from '../../checkout/index.ts'
import { endingOf, isEnd, nextSteps, shownOrderId, stateOf, type Ticket } from '../../orders/index.ts'
import { demoCards } from '../../payments/index.ts'
import { invoiceUrl, productUrl } from '../urls.ts'
import type { TicketModel, TimelineStep } from '../views/buying-models.ts'

/** A step that has not ended after so long takes longer than usual: the page says why it may. */
const LATE_MS = 10_000
const timelineSteps: readonly TimelineStep[] = ['accepted', 'stock', 'capture', 'confirm', 'mail', 'invoice']

/** An order as its ticket shows it, in the language and money it was placed in. */
export function toTicket(
  { order, acceptedAt, steps, at, notes, payment }: Ticket,
  now: number,
  payWithinMs: number,
): TicketModel {
  const { locale } = markets[order.market]
  const state = stateOf(steps)
  const placedAt = acceptedAt ?? Date.parse(order.placedAt)
  const { name, street, postcode, city, country } = order.address
  const live = !isEnd(steps) || nextSteps(steps).length > 0
  const ending = endingOf(steps, notes.authorise)
  const asked = state === 'awaiting payment' ? payment : undefined
  const since = Math.max(placedAt, ...Object.values(at))
  return {
    token: order.ticket,
    number: shownOrderId(order.id),
    state,
    live,
    placedAt,
    now,
    ...(live && now - since > LATE_MS ? waitsFor(steps, payment) : {}),
    name,
    email: order.email,
    address: [name, street, `${postcode} ${city}`, countryOf(country)?.name[locale] ?? country],
    ...(asked ? { payment: asked } : {}),
    ...(asked && asked.state !== 'asked' ? { keptUntil: Date.parse(order.placedAt) + payWithinMs } : {}),
    ...(ending ? { ending } : {}),
    demoCard: demoCards.success,
    ...(steps.invoice === 'done' ? { invoice: invoiceUrl(order.market, order.ticket) } : {}),
    delivery: order.delivery,
    totals: order.totals,
    timeline: ending ? [] : timeline(steps, at, placedAt),
    lines: order.lines.map(line => ({
      title: line.title,
      options: line.options,
      quantity: line.quantity,
      total: line.quantity * line.unitPrice,
      picture: { ...line.picture, angle: 'front', alt: '' },
      href: productUrl(order.market as Market, 'x', line.product),
    })),
  }
}

/** What an order that goes on waits for; nothing while it is the shopper's turn. */
function waitsFor(steps: Ticket['steps'], payment: Ticket['payment']): Pick<TicketModel, 'waitsFor'> {
  const state = stateOf(steps)
  if (state === 'cancelling') return { waitsFor: 'end' }
  if (state === 'awaiting payment' && payment && payment.state !== 'asked') return {}
  const step = timelineSteps.find(one => one !== 'accepted' && steps[one] !== 'done')
  return step && step !== 'accepted' ? { waitsFor: step } : {}
}

function timeline(steps: Ticket['steps'], at: Ticket['at'], placedAt: number): TicketModel['timeline'] {
  let waits = false
  return timelineSteps.map(step => {
    const ended = step === 'accepted' ? placedAt : steps[step] === 'done' ? at[step] : undefined
    if (ended !== undefined) return { step, state: 'done', at: ended }
    const now = !waits
    waits = true
    return { step, state: now ? 'now' : 'next' }
  })
}
