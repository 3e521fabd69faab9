import type { Goods } from './good.ts'

const pots = ['pot-stoneware', 'pot-terracotta', 'pot-concrete'] as const
const easy = { light: ['bright', 'shade'], water: 'weekly' } as const

export const plantsGarden: Goods = {
  'olive-tree': {
    nouns: ['olive tree | de olijfboom', 'standard olive | de olijf op stam'],
    price: 79, kg: 9, surfaces: ['pot-concrete', 'pot-stoneware'], facts: { light: 'sun', water: ['weekly', 'twice'], pet_safe: 'yes', pot_diameter: 24 },
    says: 'plant', tells: 'height', axis: 'bigPot', measures: 'h', days: [2, 3, 4],
  },
  'peace-lily': {
    nouns: ['peace lily | de lepelplant', 'shade plant | de schaduwplant'],
    price: 39, kg: 4, surfaces: pots, facts: { ...easy, light: 'shade', water: 'twice', pet_safe: 'no', pot_diameter: 21 },
    says: 'plant', tells: 'light', axis: 'bigPot', measures: 'h', days: [2, 3, 4],
  },
  'spider-plant': {
    nouns: ['spider plant | de graslelie', 'ribbon plant | de lintplant'],
    price: 19, kg: 1.6, surfaces: pots, facts: { ...easy, pet_safe: 'yes', pot_diameter: 15 },
    says: 'plant', tells: 'pet_safe', axis: 'pot', measures: 'h', days: [2, 3],
  },
  agave: {
    nouns: ['agave | de agave', 'potted agave | de agave in pot'],
    price: 24, kg: 2.2, surfaces: ['pot-terracotta', 'pot-stoneware'], facts: { light: 'sun', water: ['fortnightly', 'monthly'], pet_safe: 'no', pot_diameter: 15 },
    says: 'plant', tells: 'water', axis: 'pot', measures: 'h', days: [2, 3],
  },
  cactus: {
    nouns: ['cactus | de cactus', 'column cactus | de zuilcactus'],
    price: 17, kg: 1.3, surfaces: pots, facts: { light: 'sun', water: 'monthly', pet_safe: 'no', pot_diameter: 12 },
    says: 'plant', tells: 'water', axis: 'smallPot', measures: 'h', days: [2, 3],
  },
  echeveria: {
    nouns: ['echeveria | de echeveria', 'rosette succulent | de rozetvetplant'],
    price: 14, kg: 0.9, surfaces: ['pot-concrete', 'pot-stoneware'], facts: { light: ['sun', 'bright'], water: 'fortnightly', pet_safe: 'yes', pot_diameter: 10 },
    says: 'plant', tells: 'water', axis: 'smallPot', measures: 'h', days: [2, 3],
  },
  'mixed-tulips': {
    nouns: ['vase of tulips | de vaas met tulpen', 'mixed bouquet | het gemengd/gemengde boeket'],
    price: 39, kg: 1.8, surfaces: ['flowers-concrete'], facts: { stems: [10, 12, 15], pet_safe: 'no' },
    says: 'flowers', tells: 'stems', measures: 'h', days: [1, 2],
  },
  orchid: {
    nouns: ['orchid | de orchidee', 'moth orchid | de vlinderorchidee'],
    price: 32, kg: 1.4, surfaces: ['pot-stoneware'], facts: { light: 'bright', water: ['weekly', 'fortnightly'], pet_safe: 'yes', pot_diameter: 12 },
    says: 'plant', tells: 'pet_safe', axis: 'smallPot', measures: 'h', days: [1, 2],
  },
  'red-tulips': {
    nouns: ['bunch of tulips | de bos tulpen', 'bowl of tulips | de schaal met tulpen'],
    price: 29, kg: 1.5, surfaces: ['flowers-glazed'], facts: { stems: 7, pet_safe: 'no' },
    says: 'flowers', tells: 'stems', measures: 'h', days: [1, 2],
  },
  'round-vase': {
    nouns: ['tapered vase | de conische vaas', 'vase | de vaas'],
    price: 36, kg: 1.5, surfaces: ['vase-stoneware', 'vase-terracotta'], says: 'vase', tells: 'height', axis: 'vase', measures: '',
  },
  'bistro-chair': {
    nouns: ['bistro chair | de bistrostoel', 'folding chair | de klapstoel'],
    price: 59, kg: 5, surfaces: ['steel-outdoor', 'plastic-outdoor'], facts: { seat_height: [44, 45, 46], load: [100, 110], assembly: 'assembled' },
    says: 'garden', tells: 'seat_height',
  },
  'deck-chair': {
    nouns: ['deck chair | de strandstoel', 'folding lounger | de ligstoel'],
    price: 69, kg: 5.4, colour: 'blue', surfaces: ['outdoor-cloth'], frame: 'beech', facts: { load: [100, 110, 120], assembly: 'assembled' },
    says: 'garden', tells: 'frame',
  },
  'garden-bench': {
    nouns: ['garden bench | de tuinbank', 'park bench | de parkbank'],
    price: 219, kg: 19, surfaces: ['pine-painted', 'beech-lacquered', 'plastic-outdoor'], facts: { seats: [2, 3], load: [240, 260, 300], assembly: 'self' },
    says: 'garden', tells: 'assembly', axis: 'gardenBench', days: [3, 5, 7],
  },
  'rattan-armchair': {
    nouns: ['rattan armchair | de rotan fauteuil', 'wicker lounge chair | de gevlochten loungestoel'],
    price: 279, kg: 14, surfaces: ['outdoor-cloth'], frame: 'rattan', facts: { seats: 1, seat_height: [40, 42, 43], assembly: 'assembled' },
    says: 'garden', tells: 'frame', days: [3, 5, 7],
  },
  'wooden-lounger': {
    nouns: ['sun lounger | het ligbed', 'garden lounger | het tuinligbed'],
    price: 329, kg: 21, surfaces: ['teak-oiled'], frame: 'aluminium', facts: { load: [130, 150], assembly: 'self' },
    says: 'garden', tells: 'frame', days: [3, 5, 7],
  },
  'lawn-mower': {
    nouns: ['lawn mower | de grasmaaier', 'push mower | de gazonmaaier'],
    price: 249, kg: 17, surfaces: ['plastic-outdoor'], frame: 'steel', facts: { power: ['battery', 'mains', 'petrol'], capacity: [35, 40, 45], cutting_width: 37 },
    says: 'tool', tells: 'power', axis: 'mower', days: [2, 3, 5], measures: '',
  },
  wheelbarrow: {
    nouns: ['wheelbarrow | de kruiwagen', 'garden barrow | de tuinkruiwagen'],
    price: 99, kg: 12, surfaces: ['steel-outdoor', 'plastic-outdoor'], frame: 'steel', facts: { capacity: 100, load: [120, 150, 180], assembly: 'self' },
    says: 'tool', tells: 'load', axis: 'barrow', days: [2, 3, 5], measures: '',
  },
  seesaw: {
    nouns: ['seesaw | de wip', 'garden seesaw | de tuinwip'],
    price: 149, kg: 16, surfaces: ['steel-outdoor'], frame: 'pine', facts: { load: [80, 100], age_from: [3, 4], assembly: 'self' },
    says: 'garden', tells: 'age_from', days: [3, 5],
  },
  'swing-set': {
    nouns: ['double swing | de dubbele schommel', 'swing set | het schommelrek'],
    price: 249, kg: 34, surfaces: ['steel-outdoor'], facts: { load: [100, 120], age_from: [3, 4], assembly: 'self' },
    says: 'garden', tells: 'age_from', days: [3, 5, 7],
  },
}
