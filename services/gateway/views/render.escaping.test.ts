import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  cartPage,
  checkoutPage,
  contentPage,
  errorPage,
  goesWithFragment,
  homePage,
  listingPage,
  offerFragment,
  productPage,
  ticketPage,
} from './render.tsx'
import { sampleModels } from './sample-models.ts'

const hostile =
  'x"><script>alert(1)</script><esi:include src="/en/fragments/offer/1"/><!--esi x--></title>\' onload="y" & ü'
const { shell, home, listing, product, offer, content, error, cart, checkout, ticket } = sampleModels(hostile)

/** Each page and fragment with how many includes and scripts of our own it has. */
const pages = [
  { name: 'home', html: homePage(shell, home), includes: 0, scripts: 2 },
  { name: 'listing', html: String(listingPage(shell, listing)), includes: 0, scripts: 2 },
  {
    name: 'empty search',
    html: String(listingPage(shell, { ...listing, cards: [], total: 0, applied: [] })),
    includes: 0,
    scripts: 2,
  },
  { name: 'product', html: productPage(shell, product), includes: 2, scripts: 2 },
  { name: 'content', html: contentPage(shell, content), includes: 0, scripts: 2 },
  { name: 'error', html: errorPage(shell, error), includes: 0, scripts: 1 },
  { name: 'cart', html: cartPage(shell, cart), includes: 0, scripts: 2 },
  { name: 'checkout', html: checkoutPage(shell, checkout), includes: 0, scripts: 1 },
  { name: 'ticket', html: ticketPage(shell, ticket), includes: 0, scripts: 1 },
  { name: 'offer', html: offerFragment(offer), includes: 0, scripts: 1 },
  { name: 'goes with', html: goesWithFragment('en', listing.cards), includes: 0, scripts: 0 },
]

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0

describe('hostile text in every field', () => {
  for (const { name, html, includes, scripts } of pages) {
    it(`${name}: begins no tag and ends none`, () => {
      assert.ok(html.includes('alert(1)'), 'the text is shown')
      assert.equal(count(html, /<script/gi), scripts)
      assert.equal(count(html, /<\/script/gi), scripts)
      assert.equal(count(html, /<\/title/gi), ['offer', 'goes with'].includes(name) ? 0 : 1)
    })

    it(`${name}: includes nothing but our own fragments`, () => {
      assert.equal(count(html, /<\/?esi:/gi), includes)
      assert.equal(count(html, /<!--/g), 0)
    })

    it(`${name}: leaves no attribute`, () => {
      assert.doesNotMatch(html, /<[^>]*\sonload="/)
    })

    it(`${name}: needs no inline style or handler, so a strict policy holds`, () => {
      assert.doesNotMatch(html, /<[^>]*\s(style|on[a-z]+)="/)
    })
  }
})

describe('JSON-LD', () => {
  for (const { name, html } of pages) {
    it(`${name}: is valid and carries the text unharmed`, () => {
      const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
      for (const [, json = ''] of blocks) {
        const data = JSON.parse(json)
        assert.equal(data['@context'], 'https://schema.org')
        if (name === 'listing' || name === 'product' || name === 'offer')
          assert.ok(JSON.stringify(data).includes(JSON.stringify(hostile).slice(1, -1)))
      }
    })
  }
})
