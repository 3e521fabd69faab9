import type { TicketWords } from './ticket-en.ts'

/** What the page of an order says, in Dutch. */
export const ticketNl: TicketWords = {
  title: 'Bestelling',
  thanks: name => `Dank je wel, ${name}`,
  sorry: name => `Het spijt ons, ${name}`,
  ended: 'Deze bestelling is beëindigd',
  number: 'Bestelling',
  placed: 'Geplaatst',
  expected: 'Verwacht',
  sum: 'Bedrag',
  paid: 'Betaald',
  refunded: 'Teruggegeven',
  where: 'Waar het nu is',
  things: 'In deze bestelling',
  to: 'Gaat naar',
  refresh: 'Kijk opnieuw',
  follows: 'Deze pagina loopt vanzelf mee. Je mag haar sluiten: het adres blijft geldig.',
  states: {
    accepted: 'Bestelling ontvangen',
    'awaiting payment': 'Wacht op je betaling',
    authorised: 'Betaling toegezegd',
    paid: 'Betaling ontvangen',
    confirmed: 'Bevestigd',
    cancelling: 'Wordt geannuleerd',
    cancelled: 'Geannuleerd',
    refunded: 'Geannuleerd, geld terug',
    refused: 'Niet leverbaar',
  },
  texts: {
    accepted:
      'We hebben je bestelling en houden de artikelen voor je vast. Ze wordt in onze boeken geschreven.',
    'awaiting payment': 'Je artikelen liggen apart. We wachten op bericht over je betaling.',
    declined:
      'Je bestelling is nog niet betaald. Je artikelen liggen apart terwijl je een andere kaart probeert.',
    redirect: 'Je artikelen liggen apart terwijl je bij je bank akkoord geeft.',
    authorised: 'Je bank heeft het bedrag toegezegd. We innen het nu.',
    paid: 'Je betaling is binnen. We bevestigen je bestelling.',
    confirmed: 'Alles is geregeld. We maken je bestelling klaar.',
  },
  endings: {
    expired:
      'Je bestelling is niet op tijd betaald, dus je artikelen zijn weer te koop. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
    declined:
      'Je bank heeft elke kaart geweigerd die is geprobeerd, dus je artikelen zijn weer te koop. Er is niets afgeschreven.',
    letGo:
      'Je betaling kwam te laat om je artikelen nog langer vast te houden. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
    refunded:
      'Je had betaald, maar je artikelen waren uitverkocht voordat we ze konden versturen. Het hele bedrag gaat terug naar je kaart. Het kan een paar dagen duren voordat je bank het laat zien.',
    refused:
      'Een van de artikelen bleek er niet te zijn. Er is niets afgeschreven; had je bank al iets gereserveerd, dan komt dat vrij.',
  },
  again: 'Leg deze artikelen weer in je winkelmand',
  againNote: 'Wat je had ingevuld, is bewaard.',
  waitsFor: {
    stock:
      'Dit duurt langer dan anders: je bestelling wacht tot ze in onze boeken geschreven wordt. Er is niets kwijt: ze is veilig, de artikelen liggen voor je apart, en ze gaat vanzelf verder.',
    capture:
      'Dit duurt langer dan anders: we wachten op bericht over je betaling. Je hoeft niet opnieuw te betalen, en je bestelling gaat vanzelf verder.',
    confirm: 'Dit duurt langer dan anders: je betaling is binnen, en de rest wacht op onze boeken.',
    mail: 'Je bestelling is geregeld. Alleen de mail erover wacht nog, en komt vanzelf.',
    invoice: 'Je bestelling is geregeld. Alleen je factuur wacht nog, en komt vanzelf.',
    end: 'Dit duurt langer dan anders: wat op je kaart gereserveerd was of voor je apart lag, komt vrij zodra onze boeken er weer zijn.',
  },
  steps: {
    accepted: ['Bestelling ontvangen', 'Artikelen vastgehouden'],
    stock: ['In onze boeken', 'De artikelen liggen apart'],
    capture: ['Betaling', 'Met kaart'],
    confirm: ['Bevestiging', 'We maken het klaar'],
    mail: ['Mail', 'Met alles erin'],
    invoice: ['Factuur', 'Als pdf'],
  },
  invoice: 'Open de factuur (pdf)',
  payment: {
    keptUntil: 'We houden je artikelen vast tot',
    left: 'nog',
    bank: 'Je bank wil je eerst even zien.',
    toBank: 'Naar de bank',
    declined: 'Je bank heeft deze kaart geweigerd en er is niets afgeschreven. Probeer een andere.',
  },
  stepState: { done: 'klaar', now: 'bezig', next: 'komt nog' },
}
