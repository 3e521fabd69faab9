import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleOrder } from '../../test/sample-order.ts'
import { drawInvoice } from './draw-invoice.ts'
import { latinised } from './typeface.ts'

const invoice = { number: 7, issuedAt: new Date('2026-11-23T14:00:00Z') }
const orderOf = (name: string) => {
  const order = sampleOrder('drawn', [{ sku: 'A', quantity: 2 }])
  return { ...order, address: { ...order.address, name } }
}

test('names in the scripts of Europe are printed as they are written', () => {
  for (const name of [
    "Sinéad O'Neil",
    'Łukasz Żółć',
    'Дмитрий Шевченко',
    'Αλέξανδρος Ψύλλος',
    'Nguyễn Thị Hằng',
    'Țăran Șerban',
    'Ðóra Þórsdóttir',
    'Ğülşah İnönü',
    '€ £ – “merel” …',
  ])
    assert.equal(latinised(name), name)
})

test('what there is no type for is written in Latin letters; nothing becomes empty', () => {
  assert.equal(latinised('李'), 'Li')
  assert.equal(latinised('Anna 李'), 'Anna Li')
  assert.equal(latinised('\u{10ffff}'), '?')
})

test('the invoice is the same each time, takes of the typeface what it needs, and owns to other letters', async () => {
  const plain = await drawInvoice(orderOf('Marije de Wit'), invoice)
  assert.deepEqual(await drawInvoice(orderOf('Marije de Wit'), invoice), plain)
  assert.ok(plain.length < 60_000, `${plain.length} bytes`)
  const latin = await drawInvoice(orderOf('Li'), invoice)
  const chinese = await drawInvoice(orderOf('李'), invoice)
  // The same name in print, and a sentence that says so.
  assert.ok(chinese.length > latin.length + 200, `${chinese.length} and ${latin.length} bytes`)
})

test('an order of a hundred lines goes on over pages', async () => {
  const order = sampleOrder(
    'long',
    Array.from({ length: 100 }, (_, n) => ({ sku: `A${n}`, quantity: 1 })),
  )
  const pages = (await drawInvoice(order, invoice)).toString('latin1').match(/\/Type \/Page\b/g)
  assert.ok((pages?.length ?? 0) > 3)
})
