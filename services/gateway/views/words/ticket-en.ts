/** What the page of an order says, in English. `ticket-nl.ts` has the same keys. */
export const ticketEn = {
  title: 'Order',
  thanks: (name: string) => `Thank you, ${name}`,
  sorry: (name: string) => `We are sorry, ${name}`,
  ended: 'This order has ended',
  number: 'Order',
  placed: 'Placed',
  expected: 'Expected',
  sum: 'Sum',
  paid: 'Paid',
  refunded: 'Given back',
  where: 'Where it is now',
  things: 'In this order',
  to: 'Goes to',
  refresh: 'Look again',
  follows: 'This page follows along by itself. You may close it: its address stays good.',
  states: {
    accepted: 'Order received',
    'awaiting payment': 'Waiting for your payment',
    authorised: 'Payment promised',
    paid: 'Payment received',
    confirmed: 'Confirmed',
    cancelling: 'Being cancelled',
    cancelled: 'Cancelled',
    refunded: 'Cancelled, money given back',
    refused: 'Cannot be delivered',
  },
  texts: {
    accepted: 'We have your order and keep the goods for you. It is being written into our books.',
    'awaiting payment': 'Your goods are set aside. We wait for word of your payment.',
    declined: 'Your order is not paid yet. Your goods are set aside while you try another card.',
    redirect: 'Your goods are set aside while you say yes at your bank.',
    authorised: 'Your bank has promised the sum. We take it now.',
    paid: 'Your payment is in. We are confirming your order.',
    confirmed: 'All is arranged. We are getting your order ready.',
  },
  /** Why it ended, and what happens to the money. */
  endings: {
    expired:
      'Your order was not paid in time, so your goods are for sale again. Nothing was taken; if your bank had set anything aside, that is free again.',
    declined:
      'Your bank declined every card that was tried, so your goods are for sale again. Nothing was taken.',
    letGo:
      'Your payment came too late for us to keep your goods any longer. Nothing was taken; if your bank had set anything aside, that is free again.',
    refunded:
      'You had paid, but your goods sold out before we could send them. The whole sum goes back to your card. Your bank may need a few days to show it.',
    refused:
      'One of the things turned out not to be there. Nothing was taken; if your bank had set anything aside, that is free again.',
  },
  again: 'Put these things in your cart again',
  againNote: 'What you filled in is kept.',
  waitsFor: {
    stock:
      'This takes longer than usual: your order waits to be written into our books. Nothing is lost: it is safe, the goods are kept for you, and it goes on by itself.',
    capture:
      'This takes longer than usual: we wait for word of your payment. You need not pay again, and your order goes on by itself.',
    confirm: 'This takes longer than usual: your payment is in, and what is left waits for our books.',
    mail: 'Your order is arranged. Only the mail about it waits, and comes by itself.',
    invoice: 'Your order is arranged. Only your invoice waits, and comes by itself.',
    end: 'This takes longer than usual: what was set aside on your card or kept for you is let go as soon as our books are back.',
  },
  steps: {
    accepted: ['Order received', 'Goods kept for you'],
    stock: ['In our books', 'The goods are set aside'],
    capture: ['Payment', 'By card'],
    confirm: ['Confirmation', 'We get it ready'],
    mail: ['Mail', 'With all of this in it'],
    invoice: ['Invoice', 'As a PDF'],
  },
  invoice: 'Open the invoice (PDF)',
  payment: {
    keptUntil: 'We keep your goods until',
    left: 'time left',
    bank: 'Your bank wants to see you before it pays.',
    toBank: 'To the bank',
    declined: 'Your bank declined this card, and nothing was taken. Please try another one.',
  },
  stepState: { done: 'done', now: 'under way', next: 'to come' },
}
export type TicketWords = typeof ticketEn
