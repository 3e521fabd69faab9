import type { Goods } from './good.ts'

const fabrics = ['seat-linen', 'seat-wool', 'polyester-woven', 'velvet-woven', 'boucle-woven'] as const
const load = [110, 120, 130, 150]
const chair = { seat_height: [44, 45, 46, 47], load, assembly: ['assembled', 'self'] } as const

export const seating: Goods = {
  'cross-back-chair': {
    nouns: ['dining chair | de eetkamerstoel', 'cross-back chair | de kruisrugstoel'],
    price: 129, kg: 6, surfaces: ['cotton-woven', 'seat-linen', 'seat-wool', 'seat-leather'], frame: 'ash',
    facts: { seats: 1, ...chair }, says: 'seat', tells: 'frame',
  },
  'dining-armchair': {
    nouns: ['dining armchair | de eetkamerfauteuil', 'carver chair | de armstoel'],
    price: 219, kg: 9, colour: 'brown', surfaces: ['polyester-woven', 'seat-wool'], frame: 'beech',
    facts: { seats: 1, ...chair }, says: 'seat', tells: 'seat_height',
  },
  'shell-chair': {
    nouns: ['dining chair | de eetkamerstoel', 'kitchen chair | de keukenstoel'],
    price: 159, kg: 5.2, surfaces: ['oak-oiled', 'oak-lacquered', 'ash-stained', 'beech-lacquered', 'walnut-oiled'],
    facts: { seats: 1, ...chair }, says: 'seat', tells: 'seat_height',
  },
  'spindle-chair': {
    nouns: ['spindle chair | de spijlenstoel', 'kitchen chair | de keukenstoel'],
    price: 145, kg: 6.4, surfaces: ['cherry-oiled', 'oak-oiled', 'beech-lacquered', 'pine-painted'],
    facts: { seats: 1, ...chair }, says: 'seat', tells: 'seat_height',
  },
  'club-armchair': {
    nouns: ['club armchair | de clubfauteuil', 'armchair | de fauteuil'],
    price: 649, kg: 34, surfaces: ['seat-leather', 'boucle-woven', 'polyester-woven', 'velvet-woven'],
    facts: { seats: 1, seat_height: [42, 43, 44], load, assembly: 'assembled' },
    says: 'sofa', tells: 'seat_height', days: [5, 7, 10],
  },
  'tub-armchair': {
    nouns: ['tub armchair | de kuipfauteuil', 'armchair | de fauteuil'],
    price: 429, kg: 19, surfaces: fabrics, facts: { seats: 1, seat_height: [40, 42, 43], load, assembly: 'assembled' },
    says: 'sofa', tells: 'seat_height', days: [3, 5, 7],
  },
  'tufted-armchair': {
    nouns: ['buttoned armchair | de gecapitonneerde fauteuil', 'library armchair | de leesfauteuil'],
    price: 890, kg: 38, surfaces: ['seat-leather', 'velvet-woven', 'seat-wool'],
    facts: { seats: 1, seat_height: [42, 43, 44], load, assembly: 'assembled' },
    says: 'sofa', tells: 'seat_height', days: [5, 7, 10],
  },
  'corner-sofa': {
    nouns: ['corner sofa | de hoekbank', 'chaise sofa | de loungebank'],
    price: 1590, kg: 86, surfaces: fabrics, facts: { seats: [4, 5], seat_height: [41, 42, 43], assembly: 'self' },
    says: 'sofa', tells: 'seats', days: [7, 10, 14, 21],
  },
  'tufted-sofa': {
    nouns: ['buttoned sofa | de gecapitonneerde bank', 'library sofa | de salonbank'],
    price: 1890, kg: 72, surfaces: ['seat-leather', 'velvet-woven', 'seat-wool'],
    facts: { seats: 3, seat_height: [42, 43, 44], assembly: 'assembled' },
    says: 'sofa', tells: 'seats', days: [10, 14, 21],
  },
  'two-seat-sofa': {
    nouns: ['two-seat sofa | de tweezitsbank', 'loveseat | de tweezitter'],
    price: 890, kg: 44, surfaces: fabrics, facts: { seats: 2, seat_height: [43, 44, 45], assembly: ['self', 'assembled'] },
    says: 'sofa', tells: 'seats', days: [5, 7, 10, 14],
  },
  'bar-stool': {
    nouns: ['bar stool | de barkruk', 'kitchen stool | de keukenkruk'],
    price: 95, kg: 4.4, surfaces: ['oak-oiled', 'pine-waxed', 'pine-painted', 'beech-lacquered', 'ash-stained'],
    facts: { seat_height: 75, load, assembly: ['assembled', 'self'] }, says: 'seat', tells: 'seat_height', axis: 'stool',
    measures: 'wd',
  },
  'counter-stool': {
    nouns: ['counter stool | de toogkruk', 'gas-lift stool | de verstelbare barkruk'],
    price: 139, kg: 8.2, surfaces: ['walnut-oiled', 'oak-lacquered', 'beech-lacquered', 'seat-leather'],
    frame: 'steel', facts: { seat_height: [62, 65, 68], load, assembly: 'self' }, says: 'seat', tells: 'frame',
  },
  'swivel-stool': {
    nouns: ['swivel stool | de draaikruk', 'bar chair | de barstoel'],
    price: 179, kg: 11, surfaces: ['seat-leather', 'velvet-woven', 'polyester-woven', 'plastic-matt'],
    frame: 'steel', facts: { seat_height: [74, 76, 78], load, assembly: 'self' }, says: 'seat', tells: 'frame',
  },
  'office-chair': {
    nouns: ['office chair | de bureaustoel', 'desk chair | de kantoorstoel'],
    price: 329, kg: 16, surfaces: ['polyester-woven', 'seat-wool'], frame: 'steel',
    facts: { seat_height: [44, 46, 48], load, assembly: 'self' }, says: 'seat', tells: 'seat_height', days: [2, 3, 5],
  },
  'study-chair': {
    nouns: ['study chair | de studeerstoel', 'swivel chair | de draaistoel'],
    price: 119, kg: 8, surfaces: ['plastic-matt', 'beech-lacquered'], frame: 'steel',
    facts: { seat_height: [42, 44, 46], load: [90, 100, 110], assembly: 'self' }, says: 'seat', tells: 'frame',
  },
  'task-chair': {
    nouns: ['task chair | de werkstoel', 'swivel armchair | de draaifauteuil'],
    price: 219, kg: 13, surfaces: ['polyester-woven', 'seat-wool', 'velvet-woven'], frame: 'steel',
    facts: { seat_height: [44, 46, 48], load, assembly: 'self' }, says: 'seat', tells: 'frame',
  },
  'visitor-chair': {
    nouns: ['visitor chair | de bezoekersstoel', 'stacking chair | de stapelstoel'],
    price: 89, kg: 5, surfaces: ['plastic-matt', 'birch-lacquered'], frame: 'aluminium',
    facts: { seat_height: [44, 45, 46], load, assembly: 'assembled' }, says: 'seat', tells: 'frame',
  },
  'bean-bag': {
    nouns: ['bean bag | de zitzak', 'lounge bag | de loungezak'],
    price: 109, kg: 4.5, surfaces: ['cotton-woven', 'polyester-woven', 'nylon-woven', 'seat-wool'],
    facts: { capacity: 300 }, says: 'sofa', tells: 'capacity', axis: 'beanBag',
  },
  'hall-bench': {
    nouns: ['hall bench | het halbankje', 'bench | het bankje'],
    price: 189, kg: 12, surfaces: ['board-lacquered', 'oak-veneer', 'beech-lacquered'], frame: 'steel',
    facts: { seat_height: 45, load: [160, 180, 200], assembly: 'self' }, says: 'table', tells: 'frame', axis: 'hallBench',
  },
  'piano-bench': {
    nouns: ['padded bench | het gestoffeerd/gestoffeerde bankje', 'piano bench | het pianobankje'],
    price: 149, kg: 9, surfaces: ['seat-leather', 'velvet-woven', 'seat-wool'], frame: 'beech',
    facts: { seat_height: [48, 50, 52], load, assembly: 'self' }, says: 'seat', tells: 'frame',
  },
  pouf: {
    nouns: ['pouf | de poef', 'footstool | de voetenpoef'],
    price: 119, kg: 5, surfaces: ['seat-leather', 'boucle-woven', 'velvet-woven', 'seat-wool', 'seat-linen'],
    facts: { load: [100, 120] }, says: 'sofa', tells: 'height',
  },
}
