/** What mails say, in the language of the order. */
export type MailKind = 'confirmed' | 'declined' | 'cancelled'

const en = {
  hello: (name: string) => `Hello ${name},`,
  order: 'Order',
  goods: 'Subtotal',
  delivery: 'Delivery',
  total: 'Total, VAT included',
  vat: (percent: number) => `of which VAT ${percent}%`,
  expected: (day: string) => `We expect to deliver it on ${day}.`,
  ticket: 'See how it stands',
  invoice: 'Open the invoice (PDF)',
  to: 'Goes to',
  demo: 'This is a demo: nothing is sold, nothing is sent, and no money moves.',
  kinds: {
    confirmed: {
      subject: (number: string) => `Your order ${number} is confirmed`,
      text: 'Thank you. Your payment is in, and we are getting your order ready.',
    },
    declined: {
      subject: (number: string) => `Your card was declined for order ${number}`,
      text: 'Your bank declined the card. Nothing was taken, and your goods are still set aside for a while. On the page of your order you can try another card.',
    },
    cancelled: {
      subject: (number: string) => `Your order ${number} was cancelled`,
      text: 'Your order was not paid in time, so it has ended. Nothing was taken; whatever was set aside on your card is let go.',
    },
  },
}
const nl: typeof en = {
  hello: name => `Hallo ${name},`,
  order: 'Bestelling',
  goods: 'Subtotaal',
  delivery: 'Bezorging',
  total: 'Totaal, inclusief btw',
  vat: percent => `waarvan btw ${percent}%`,
  expected: day => `We verwachten te bezorgen op ${day}.`,
  ticket: 'Kijk hoe het ervoor staat',
  invoice: 'Open de factuur (pdf)',
  to: 'Gaat naar',
  demo: 'Dit is een demo: er wordt niets verkocht of verstuurd, en er gaat geen geld om.',
  kinds: {
    confirmed: {
      subject: number => `Je bestelling ${number} is bevestigd`,
      text: 'Dank je wel. Je betaling is binnen en we maken je bestelling klaar.',
    },
    declined: {
      subject: number => `Je kaart is geweigerd voor bestelling ${number}`,
      text: 'Je bank heeft de kaart geweigerd. Er is niets afgeschreven en je artikelen liggen nog even apart. Op de pagina van je bestelling kun je een andere kaart proberen.',
    },
    cancelled: {
      subject: number => `Je bestelling ${number} is geannuleerd`,
      text: 'Je bestelling is niet op tijd betaald en dus beëindigd. Er is niets afgeschreven; wat op je kaart gereserveerd was, komt vrij.',
    },
  },
}
export const words = { en, nl }
