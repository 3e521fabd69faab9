import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractUnits } from './units.ts'

const spelt: [written: string, units: string[], rest: string][] = [
  ['television 55 inch', ['55in'], 'television'],
  ['55" tv', ['55in'], 'tv'],
  ['tv 55in', ['55in'], 'tv'],
  ['55-inch tv', ['55in'], 'tv'],
  ['43 duim televisie', ['43in'], 'televisie'],
  ['laptop 1tb', ['1024gb'], 'laptop'],
  ['laptop 1 tb', ['1024gb'], 'laptop'],
  ['512 gb', ['512gb'], ''],
  ['8kg washing machine', ['8000g'], 'washing machine'],
  ['wasmachine 8 kilo', ['8000g'], 'wasmachine'],
  ['tafel 1,5 m', ['1500mm'], 'tafel'],
  ['tafel 1.5m', ['1500mm'], 'tafel'],
  ['table of 150 cm', ['1500mm'], 'table of'],
  ['1,2 liter teapot', ['1200ml'], 'teapot'],
  ['bed 140 x 200', ['140x200'], 'bed'],
  ['bed 140x200cm', ['140x200'], 'bed'],
  ['bed 140 × 200 cm', ['140x200'], 'bed'],
  ['mugs, set of 6', ['6pc'], 'mugs,'],
  ['6-delig servies', ['6pc'], 'servies'],
  ['shoes size 42', ['size-42'], 'shoes'],
  ['schoenen maat 42', ['size-42'], 'schoenen'],
  ['two-seat sofa', ['2seat'], 'sofa'],
  ['2 seater sofa', ['2seat'], 'sofa'],
  ['tweezitsbank', ['2seat'], 'bank'],
  ['2-zits bank', ['2seat'], 'bank'],
  ['tweepersoonsbed', ['2person'], 'bed'],
  ['4 person tent', ['4person'], 'tent'],
  ['2700k 806 lm', ['2700k', '806lm'], ''],
]

for (const [written, units, rest] of spelt)
  test(`"${written}" is ${units.join(' and ')}`, () =>
    assert.deepEqual(extractUnits(written), { units, rest }))

test('what is no measure is left alone', () => {
  for (const text of [
    'usb 3',
    '10 in 1 tool',
    'bmx20',
    'iphone 15',
    '400 g/m²',
    'ac/dc',
    'w32',
    '25 km/h',
    'one lamp',
  ])
    assert.deepEqual(extractUnits(text), { units: [], rest: text })
})
