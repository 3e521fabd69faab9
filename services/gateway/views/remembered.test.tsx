import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ComponentProps, FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { Facet } from './listing/facet.tsx'
import { Card } from './parts/card.tsx'
import { type Place, placeOf } from './place.ts'
import { remembered, renderToBytes } from './remembered.tsx'
import { sampleModels } from './sample-models.ts'

const { listing } = sampleModels('<b>“Één” & "two" 🪑</b>')
const [card] = listing.cards
const [facet] = listing.facets
assert.ok(card && facet)
const at = placeOf('en')

test('a part that is remembered is the same, the first time and the next', () => {
  const KnownCard = remembered(Card, 10)
  const KnownFacet = remembered(Facet, 10)
  for (let time = 0; time < 2; time++) {
    assert.equal(
      renderToString(<KnownCard at={at} card={card} sizes="50vw" />),
      renderToString(<Card at={at} card={card} sizes="50vw" />),
    )
    assert.equal(
      renderToString(<KnownFacet at={at} facet={facet} open={true} />),
      renderToString(<Facet at={at} facet={facet} open={true} />),
    )
  }
})

test('a page of bytes is the page of text, with each part in its place', () => {
  const KnownCard = remembered(Card, 10)
  const cards = listing.cards.map((one, index) => ({ ...one, id: index }))
  const text = (Shown: FunctionComponent<ComponentProps<typeof Card>>) => (
    <main title="“€”">
      {cards.map(one => (
        <Shown at={at} card={one} sizes="50vw" />
      ))}
      <KnownCard at={at} card={card} sizes="50vw" />
      “end”
    </main>
  )
  for (let time = 0; time < 2; time++)
    assert.equal(String(renderToBytes(text(KnownCard))), renderToString(text(Card)))
  assert.equal(String(renderToBytes(<p>none</p>)), '<p>none</p>')
})

test('whatever differs is shown: any value, however deep, and the market', () => {
  const KnownCard = remembered(Card, 10)
  const show = (where: Place, shown: typeof card, first = false) => {
    const known = renderToString(<KnownCard at={where} card={shown} sizes="50vw" first={first} />)
    assert.equal(known, renderToString(<Card at={where} card={shown} sizes="50vw" first={first} />))
    return known
  }
  const all = [
    show(at, card),
    show(at, card, true),
    show(placeOf('nl'), card),
    show(at, { ...card, badge: 'sold_out' }),
    show(at, { ...card, price: { ...card.price, amount: card.price.amount + 1 } }),
  ]
  assert.equal(new Set(all).size, all.length)
})

test('no more are kept than told; what was shown last stays', () => {
  let rendered = 0
  const Counted = ({ n }: { at: Place; n: number }) => {
    rendered++
    return <p>{n}</p>
  }
  const Known = remembered(Counted, 2)
  for (const n of [1, 2, 1, 3, 1, 2]) renderToString(<Known at={at} n={n} />)
  assert.equal(rendered, 4)
})
