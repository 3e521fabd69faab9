import type { Goods } from './good.ts'

const load = [110, 120, 130, 150]
const chair = { seat_height: [44, 45, 46, 47], load, assembly: ['assembled', 'self'] } as const

export const chairs: Goods = {
  'cross-back-chair': {
    nouns: ['dining chair | de eetkamerstoel', 'cross-back chair | de kruisrugstoel'],
    price: 129,
    kg: 6,
    surfaces: ['cotton-woven', 'seat-linen', 'seat-wool', 'seat-leather'],
    frame: 'ash',
    facts: { seats: 1, ...chair },
    says: 'seat',
    tells: 'frame',
  },
  'dining-armchair': {
    nouns: ['dining armchair | de eetkamerfauteuil', 'carver chair | de armstoel'],
    price: 219,
    kg: 9,
    colour: 'brown',
    surfaces: ['polyester-woven', 'seat-wool'],
    frame: 'beech',
    facts: { seats: 1, ...chair },
    says: 'seat',
    tells: 'seat_height',
  },
  'shell-chair': {
    nouns: ['dining chair | de eetkamerstoel', 'kitchen chair | de keukenstoel'],
    price: 159,
    kg: 5.2,
    surfaces: ['oak-oiled', 'oak-lacquered', 'ash-stained', 'beech-lacquered', 'walnut-oiled'],
    facts: { seats: 1, ...chair },
    says: 'seat',
    tells: 'seat_height',
  },
  'spindle-chair': {
    nouns: ['spindle chair | de spijlenstoel', 'kitchen chair | de keukenstoel'],
    price: 145,
    kg: 6.4,
    surfaces: ['cherry-oiled', 'oak-oiled', 'beech-lacquered', 'pine-painted'],
    facts: { seats: 1, ...chair },
    says: 'seat',
    tells: 'seat_height',
  },
}
