import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckoutInput, checkFields, type FieldName, type Trouble } from './index.ts'

const right: CheckoutInput = {
  email: 'marije@example.com',
  name: 'Marije de Wit',
  country: 'NL',
  street: 'Grote Markt 14 B',
  postcode: '8011PK',
  city: 'Zwolle',
  delivery: 'standard',
  card: '4242 4242 4242 4242',
}
const troubles = (input: Partial<Record<string, unknown>>, currency: 'EUR' | 'GBP' = 'EUR') =>
  checkFields({ ...right, ...input }, currency).troubles ?? {}

const accepted: [FieldName, string][] = [
  ['name', "Sinéad O'Neil"],
  ['name', '李'],
  ['name', 'Nguyễn Thị Minh-Khai'],
  ['name', 'محمد الأحمد'],
  ['name', '<b>Bold</b> & "Sons"'],
  ['email', 'jan+tag@example.com'],
  ['email', "o'neil@example.ie"],
  ['email', 'jan@bücher.example'],
  ['email', '用户@例子.测试'],
  ['email', 'x@xn--bcher-kva.example'],
  ['street', '’s-Gravendijkwal 7'],
  ['city', "'s-Hertogenbosch"],
]
for (const [field, value] of accepted)
  test(`${field} ${value} is taken as it is`, () => {
    const { fields } = checkFields({ ...right, [field]: value }, 'EUR')
    assert.equal(fields?.[field], value)
  })

const refused: [FieldName, unknown, Trouble][] = [
  ['email', '', 'missing'],
  ['email', '   ', 'missing'],
  ['email', undefined, 'missing'],
  ['email', ['a@example.com', 'b@example.com'], 'missing'],
  ['email', 'marije', 'wrong'],
  ['email', 'marije@example', 'wrong'],
  ['email', 'a b@example.com', 'wrong'],
  ['email', '@example.com', 'wrong'],
  ['email', '.a@example.com', 'wrong'],
  ['email', 'a..b@example.com', 'wrong'],
  ['email', 'a@-example.com', 'wrong'],
  ['email', 'a@127.0.0.1', 'wrong'],
  ['email', 'a@example.com, b@example.com', 'wrong'],
  ['email', `${'a'.repeat(250)}@example.com`, 'long'],
  ['name', '12', 'wrong'],
  ['name', 'a\u0000b', 'wrong'],
  ['name', 'x'.repeat(101), 'long'],
  ['country', 'US', 'wrong'],
  ['country', 'GB', 'wrong'],
  ['country', '', 'missing'],
  ['city', '', 'missing'],
  ['delivery', 'drone', 'missing'],
  ['card', '', 'missing'],
  ['card', '4242 4242 4242 4241', 'wrong'],
  ['card', '4242', 'wrong'],
]
for (const [field, value, trouble] of refused)
  test(`${field} ${JSON.stringify(value)?.slice(0, 40)} is ${trouble}`, () => {
    assert.equal(troubles({ [field]: value })[field], trouble)
  })

const postcodes: [string, 'EUR' | 'GBP', string, string | undefined][] = [
  ['NL', 'EUR', '8011pk', '8011 PK'],
  ['NL', 'EUR', '8011-PK', '8011 PK'],
  ['NL', 'EUR', '0011 PK', undefined],
  ['NL', 'EUR', '8011 SS', undefined],
  ['NL', 'EUR', '8011', undefined],
  ['BE', 'EUR', 'B-9000', '9000'],
  ['BE', 'EUR', '0900', undefined],
  ['DE', 'EUR', '01067', '01067'],
  ['DE', 'EUR', '1067', undefined],
  ['FR', 'EUR', '75 011', '75011'],
  ['LU', 'EUR', 'L-1009', '1009'],
  ['IE', 'EUR', 'd02x285', 'D02 X285'],
  ['IE', 'EUR', 'D6W XY00', 'D6W XY00'],
  ['IE', 'EUR', 'B02 X285', undefined],
  ['AT', 'EUR', '1010', '1010'],
  ['GB', 'GBP', 'sw1a1aa', 'SW1A 1AA'],
  ['GB', 'GBP', 'e1 6an', 'E1 6AN'],
  ['GB', 'GBP', 'E1 6CN', undefined],
  ['GB', 'GBP', '8011 PK', undefined],
]
for (const [country, currency, given, kept] of postcodes)
  test(`the postcode ${given} in ${country} is ${kept ?? 'wrong'}`, () => {
    const { fields, troubles } = checkFields({ ...right, country, postcode: given }, currency)
    assert.equal(fields?.postcode, kept)
    assert.equal(troubles?.postcode, kept === undefined ? 'wrong' : undefined)
  })

test('all that is wrong is said at once, and spaces around a text are nobody’s fault', () => {
  assert.deepEqual(troubles({ email: '', city: '' }), { email: 'missing', city: 'missing' })
  assert.equal(checkFields({ ...right, name: '  Marije \t de  Wit ' }, 'EUR').fields?.name, 'Marije de Wit')
})
