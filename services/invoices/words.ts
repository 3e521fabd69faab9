/** What an invoice says, in the language of the order. */
const en = {
  invoice: 'Invoice',
  number: 'Invoice number',
  date: 'Date',
  order: 'Order',
  to: 'To',
  what: 'What',
  pieces: 'Pieces',
  each: 'Each',
  sum: 'Sum',
  delivery: 'Delivery',
  total: 'Total, VAT included',
  vat: 'VAT',
  net: 'Without VAT',
  paid: 'Paid by card.',
}
const nl: typeof en = {
  invoice: 'Factuur',
  number: 'Factuurnummer',
  date: 'Datum',
  order: 'Bestelling',
  to: 'Aan',
  what: 'Wat',
  pieces: 'Aantal',
  each: 'Per stuk',
  sum: 'Bedrag',
  delivery: 'Bezorging',
  total: 'Totaal, inclusief btw',
  vat: 'Btw',
  net: 'Zonder btw',
  paid: 'Betaald met kaart.',
}
export const words = { en, nl }

/** Who sells. Made up, as the shop is. */
export const seller = [
  'Beyond LAMP (demo)',
  'Voorbeeldstraat 1',
  '1011 AA Amsterdam',
  'NL',
  'VAT NL000000000B00 (no real number)',
]
