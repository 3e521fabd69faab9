/** What mails say, in the language of the order. */
export type MailKind = 'confirmed' | 'declined' | 'cancelled' | 'refunded'

const en = {
  hello: (name: string) => `Hello ${name},`,
  order: 'Order',
  goods: 'Subtotal',
  delivery: 'Delivery',
  total: 'Total, VAT included',
  vat: (percent: number) => `of which VAT ${percent}%`,
  expected: (day: string) => `We expect to deliver it on ${day}.`,
  ticket: 'See how it stands',
  tryAnother: 'Try another card',
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
      text: 'Your bank declined the card, and nothing was taken.',
    },
    cancelled: { subject: (number: string) => `Your order ${number} was cancelled` },
    refunded: { subject: (number: string) => `You get your money back for order ${number}` },
  },
  another: (clock: string) =>
    `Your goods are kept until ${clock}. Until then you can try another card on the page of your order.`,
  /** Why it ended, and what happens to the money. */
  endings: {
    expired:
      'Your order was not paid in time, so it has ended and your goods are for sale again. Nothing was taken; if your bank had set anything aside, that is free again.',
    declined:
      'Your bank declined every card that was tried, so your order has ended and your goods are for sale again. Nothing was taken.',
    letGo:
      'We are sorry: your payment came too late for us to keep your goods any longer, so your order has ended. Nothing was taken; if your bank had set anything aside, that is free again.',
    refunded: (sum: string) =>
      `We are sorry: you had paid, but your goods sold out before we could send them, so your order has ended. The whole sum of ${sum} goes back to your card. Your bank may need a few days to show it.`,
    refused:
      'We are sorry: one of the things turned out not to be there, so your order has ended. Nothing was taken; if your bank had set anything aside, that is free again.',
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
  tryAnother: 'Probeer een andere kaart',
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
      text: 'Je bank heeft de kaart geweigerd en er is niets afgeschreven.',
    },
    cancelled: { subject: number => `Je bestelling ${number} is geannuleerd` },
    refunded: { subject: number => `Je krijgt je geld terug voor bestelling ${number}` },
  },
  another: clock =>
    `We houden je artikelen vast tot ${clock}. Tot dan kun je op de pagina van je bestelling een andere kaart proberen.`,
  endings: {
    expired:
      'Je bestelling is niet op tijd betaald en dus beëindigd; je artikelen zijn weer te koop. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
    declined:
      'Je bank heeft elke kaart geweigerd die is geprobeerd. Je bestelling is daarom beëindigd en je artikelen zijn weer te koop. Er is niets afgeschreven.',
    letGo:
      'Het spijt ons: je betaling kwam te laat om je artikelen nog langer vast te houden, dus je bestelling is beëindigd. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
    refunded: sum =>
      `Het spijt ons: je had betaald, maar je artikelen waren uitverkocht voordat we ze konden versturen. Je bestelling is daarom beëindigd. Het hele bedrag van ${sum} gaat terug naar je kaart. Het kan een paar dagen duren voordat je bank het laat zien.`,
    refused:
      'Het spijt ons: een van de artikelen bleek er niet te zijn, dus je bestelling is beëindigd. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
  },
}
export const words = { en, nl }
