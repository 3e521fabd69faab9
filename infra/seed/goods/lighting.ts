import type { Goods } from './good.ts'

const warm = { kelvin: [2200, 2700, 3000], dimmable: ['yes', 'yes', 'no'], energy_class: ['d', 'e', 'f'] } as const
const bulb = { ...warm, fitting: ['e27', 'e14'], lumen: [470, 600, 806] } as const
const led = { ...warm, fitting: 'led', energy_class: ['c', 'd', 'e'], watts: [5, 6, 8] } as const

export const lighting: Goods = {
  'mushroom-lamp': {
    nouns: ['table lamp | de tafellamp', 'mushroom lamp | de paddenstoellamp'],
    price: 99, kg: 2.1, surfaces: ['steel-coated', 'brass-brushed', 'aluminium-coated'], frame: 'glass',
    facts: bulb, says: 'lamp', tells: 'lumen',
  },
  'stone-base-lamp': {
    nouns: ['lamp with stone base | de lamp met stenen voet', 'pebble lamp | de kiezellamp'],
    price: 89, kg: 2.8, surfaces: ['shade-linen', 'shade-cotton'], frame: 'stone', facts: bulb, says: 'lamp', tells: 'lumen',
  },
  'vase-lamp': {
    nouns: ['vase lamp | de vaaslamp', 'sideboard lamp | de dressoirlamp'],
    price: 139, kg: 3.4, surfaces: ['lamp-ceramic'], frame: 'brass', facts: bulb, says: 'lamp', tells: 'lumen',
  },
  'desk-lamp': {
    nouns: ['desk lamp | de bureaulamp', 'reading lamp | de leeslamp'],
    price: 59, kg: 1.6, surfaces: ['steel-coated', 'aluminium-coated'], facts: { ...led, lumen: [400, 450, 500] },
    says: 'lamp', tells: 'lumen',
  },
  'task-lamp': {
    nouns: ['jointed desk lamp | de scharnierlamp', 'architect’s lamp | de tekentafellamp'],
    price: 109, kg: 2.4, surfaces: ['steel-coated', 'aluminium-coated'], facts: { ...bulb, fitting: ['e27', 'led'] },
    says: 'lamp', tells: 'lumen',
  },
  'arc-lamp': {
    nouns: ['reading floor lamp | de staande leeslamp', 'arc lamp | de booglamp'],
    price: 149, kg: 5.2, surfaces: ['steel-coated', 'steel-brass', 'aluminium-coated'], facts: { ...led, lumen: [450, 500, 600] },
    says: 'lamp', tells: 'lumen', days: [2, 3, 4],
  },
  'floor-lamp': {
    nouns: ['floor lamp | de vloerlamp', 'floor lamp with table | de schemerlamp met blad'],
    price: 169, kg: 7, surfaces: ['shade-cotton', 'shade-linen'], frame: 'steel', facts: bulb, says: 'lamp', tells: 'lumen',
    days: [2, 3, 4],
  },
  'tripod-lamp': {
    nouns: ['tripod floor lamp | de statieflamp', 'tripod lamp | de driepootlamp'],
    price: 189, kg: 4.8, surfaces: ['shade-linen', 'shade-cotton'], frame: 'walnut', facts: { ...bulb, fitting: 'e27' },
    says: 'lamp', tells: 'frame', days: [2, 3, 4],
  },
  'dome-pendant': {
    nouns: ['pendant lamp | de hanglamp', 'dome pendant | de koepellamp'],
    price: 119, kg: 2.2, surfaces: ['aluminium-coated', 'steel-coated', 'brass-brushed'], facts: { ...bulb, fitting: 'e27' },
    says: 'pendant', tells: 'lumen', axis: 'pendant', measures: '',
  },
  'glass-pendant': {
    nouns: ['glass pendant | de glazen hanglamp', 'kitchen pendant | de keukenlamp'],
    price: 139, kg: 2.6, surfaces: ['lamp-enamel', 'aluminium-coated'], frame: 'brass', facts: { ...bulb, fitting: 'e27' },
    says: 'pendant', tells: 'frame', axis: 'pendant', measures: '',
  },
  'globe-pendant': {
    nouns: ['globe pendant | de bolhanglamp', 'ball pendant | de bollamp'],
    price: 109, kg: 2.4, surfaces: ['lamp-glass'], frame: 'brass', facts: { ...bulb, fitting: 'e27' },
    says: 'pendant', tells: 'lumen', axis: 'globe', measures: '',
  },
  'globe-wall-light': {
    nouns: ['globe wall light | de bolwandlamp', 'wall light | de wandlamp'],
    price: 89, kg: 1.4, surfaces: ['lamp-glass'], frame: 'brass', facts: { ...bulb, place: 'indoors', fitting: ['e14', 'led'] },
    says: 'lamp', tells: 'lumen',
  },
  'porch-light': {
    nouns: ['outdoor wall light | de buitenwandlamp', 'porch light | de portieklamp'],
    price: 79, kg: 1.8, surfaces: ['steel-outdoor'], frame: 'glass', facts: { ...bulb, place: 'outdoors', fitting: ['e27', 'led'] },
    says: 'lamp', tells: 'place',
  },
  candlestick: {
    nouns: ['candlestick | de kandelaar', 'candle holder | de kaarsenhouder'],
    price: 29, kg: 0.7, surfaces: ['candle-wax'], frame: 'beech', facts: { fitting: 'candle', burning_hours: [7, 8, 9] },
    says: 'candle', tells: 'burning_hours', measures: 'wh',
  },
  'paper-lantern': {
    nouns: ['paper lantern | de papieren lantaarn', 'washi lantern | de washilantaarn'],
    price: 39, kg: 0.6, surfaces: ['paper-matt'], facts: { ...led, lumen: [120, 150, 180] },
    says: 'candle', tells: 'lumen', measures: 'wh',
  },
  'stone-lantern': {
    nouns: ['stone lantern | de stenen lantaarn', 'garden lantern | de tuinlantaarn'],
    price: 149, kg: 21, surfaces: ['stone-cut'], facts: { fitting: 'candle', place: 'outdoors' },
    says: 'candle', tells: 'place', measures: 'wh', days: [3, 5, 7],
  },
}
