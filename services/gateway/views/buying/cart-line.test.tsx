import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { placeOf } from '../place.ts'
import { sampleModels } from '../sample-models.ts'
import { CartLine } from './cart-line.tsx'

const [line] = sampleModels('Chair').cart.lines
assert.ok(line)
const at = placeOf('en')
const { left: _, ...enough } = line

test('a line says once how much there is: "in stock", or how many are left of what was wished', () => {
  const stock = { state: 'in_stock' as const }
  assert.match(renderToString(<CartLine at={at} line={{ ...enough, stock }} />), /In stock/)
  const short = renderToString(<CartLine at={at} line={{ ...line, quantity: 99, left: 26, stock }} />)
  assert.match(short, /Only 26 left of this/)
  assert.doesNotMatch(short, /In stock/)
})

test('a sold-out line says so, short or not', () => {
  const sold = { ...line, left: 0, stock: { state: 'sold_out' as const } }
  assert.match(renderToString(<CartLine at={at} line={sold} />), /stock-sold-out/)
})
