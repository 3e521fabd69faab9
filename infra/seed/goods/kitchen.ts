import type { Goods } from './good.ts'

const allHobs = 'induction+gas+ceramic+electric'

export const kitchen: Goods = {
  'coffee-cup': {
    nouns: ['cup and saucer | de kop-en-schotel', 'coffee cup | de koffiekop'],
    price: 22, kg: 0.4, surfaces: ['porcelain-glazed', 'stoneware-glazed'], facts: { capacity: [0.15, 0.18, 0.2], dishwasher: 'yes', pieces: 2 },
    says: 'drink', tells: 'capacity', axis: 'crockery', measures: '',
  },
  'filter-machine': {
    nouns: ['filter coffee maker | het koffiezetapparaat', 'coffee machine | het filterapparaat'],
    price: 79, kg: 2.4, surfaces: ['kitchen-plastic'], frame: 'glass', facts: { capacity: [1.2, 1.25, 1.5], cups: [10, 12], watts: [900, 1000, 1100] },
    says: 'machine', tells: 'cups', spread: 0.05,
  },
  'french-press': {
    nouns: ['cafetière | de cafetière', 'coffee press | de koffiepers'],
    price: 34, kg: 0.7, surfaces: ['stainless-brushed'], frame: 'glass', facts: { capacity: 1, dishwasher: 'yes' },
    says: 'drink', tells: 'capacity', axis: 'press', measures: '',
  },
  'moka-pot': {
    nouns: ['moka pot | de percolator', 'stovetop espresso pot | het espressopotje'],
    price: 36, kg: 0.6, surfaces: ['aluminium-anodised', 'stainless-brushed'], facts: { cups: 6, hob: ['gas+ceramic+electric', allHobs], dishwasher: 'no' },
    says: 'moka', tells: 'cups', axis: 'moka', measures: '',
  },
  mug: {
    nouns: ['mug | de mok', 'coffee mug | de koffiemok'],
    price: 14, kg: 0.38, surfaces: ['stoneware-glazed', 'porcelain-glazed', 'enamel-glazed'], facts: { capacity: [0.3, 0.33, 0.35], dishwasher: 'yes', pieces: 2 },
    says: 'drink', tells: 'capacity', axis: 'crockery', measures: '',
  },
  'stovetop-kettle': {
    nouns: ['whistling kettle | de fluitketel', 'stovetop kettle | de waterketel'],
    price: 59, kg: 1.1, surfaces: ['lamp-enamel', 'kitchen-steel'], facts: { capacity: 2, hob: allHobs, dishwasher: 'no' },
    says: 'drink', tells: 'capacity', axis: 'kettle', measures: '',
  },
  teapot: {
    nouns: ['teapot | de theepot', 'tall teapot | de theekan'],
    price: 42, kg: 0.9, surfaces: ['stoneware-glazed', 'porcelain-glazed'], facts: { capacity: 1.2, dishwasher: 'yes' },
    says: 'drink', tells: 'capacity', axis: 'teapot', measures: '',
  },
  casserole: {
    nouns: ['casserole | de braadpan', 'stewing pot | de stoofpan'],
    price: 129, kg: 4.6, surfaces: ['iron-enamelled'], facts: { capacity: [4, 4.5, 5], hob: allHobs, dishwasher: 'no' },
    says: 'pan', tells: 'capacity', axis: 'casserole', measures: '',
  },
  'frying-pan': {
    nouns: ['frying pan | de koekenpan', 'skillet | de bakpan'],
    price: 49, kg: 1.4, surfaces: ['handle-oak', 'handle-walnut', 'handle-ash'], frame: 'cast-iron', facts: { hob: allHobs, dishwasher: 'no' },
    says: 'pan', tells: 'frame', axis: 'fryingPan', measures: '',
  },
  saucepan: {
    nouns: ['saucepan | de steelpan', 'milk pan | de melkpan'],
    price: 45, kg: 1.1, surfaces: ['stainless-brushed'], facts: { capacity: [1.5, 1.8, 2], hob: allHobs, dishwasher: 'yes' },
    says: 'pan', tells: 'capacity', axis: 'saucepan', measures: '',
  },
  stockpot: {
    nouns: ['stockpot | de soeppan', 'pasta pot | de pastapan'],
    price: 69, kg: 2.6, colour: 'silver', surfaces: ['stainless-brushed'], facts: { capacity: [6, 8, 10], hob: allHobs, dishwasher: 'yes' },
    says: 'pan', tells: 'capacity', axis: 'stockpot', measures: '',
  },
  'knife-block': {
    nouns: ['knife block | het messenblok', 'knife set in a block | het gevuld/gevulde messenblok'],
    price: 119, kg: 3.2, surfaces: ['oak-oiled', 'walnut-oiled', 'bamboo-oiled', 'beech-lacquered'], frame: 'stainless-steel',
    facts: { pieces: 6, dishwasher: 'no' }, says: 'knife', tells: 'pieces', axis: 'knives',
  },
  'knife-rack': {
    nouns: ['magnetic knife rack | de messenmagneet', 'knife rail | het messenrek'],
    price: 79, kg: 1.2, surfaces: ['walnut-oiled', 'ash-stained', 'oak-oiled'], frame: 'stainless-steel',
    facts: { pieces: 4, dishwasher: 'no' }, says: 'knife', tells: 'pieces', measures: 'wh',
  },
  bowl: {
    nouns: ['serving bowl | de serveerschaal', 'salad bowl | de saladeschaal'],
    price: 45, kg: 1.8, surfaces: ['stoneware-glazed', 'porcelain-glazed', 'enamel-glazed'], facts: { dishwasher: 'yes' },
    says: 'crockery', tells: 'dishwasher', axis: 'servingBowl', measures: '',
  },
  'dinner-plate': {
    nouns: ['dinner plate | het dinerbord', 'plate | het bord'],
    price: 16, kg: 0.6, surfaces: ['porcelain-glazed', 'stoneware-glazed', 'enamel-glazed'], facts: { dishwasher: 'yes' },
    says: 'crockery', tells: 'dishwasher', axis: 'plate', measures: '',
  },
  'soup-bowl': {
    nouns: ['bowl | de kom', 'breakfast bowl | de ontbijtkom'],
    price: 15, kg: 0.4, surfaces: ['stoneware-glazed', 'porcelain-glazed', 'enamel-glazed'], facts: { dishwasher: 'yes' },
    says: 'crockery', tells: 'dishwasher', axis: 'bowl', measures: '',
  },
  'cocktail-glass': {
    nouns: ['cocktail glass | het cocktailglas', 'martini glass | het martiniglas'],
    price: 24, kg: 0.35, surfaces: ['glass-clear', 'glass-fine'], facts: { capacity: [0.15, 0.18, 0.2], dishwasher: 'yes', pieces: 2 },
    says: 'glass', tells: 'capacity', axis: 'crockery', measures: 'h',
  },
  tumbler: {
    nouns: ['tumbler | het waterglas', 'drinking glass | het drinkglas'],
    price: 15, kg: 0.4, surfaces: ['glass-clear', 'glass-fine'], facts: { capacity: [0.25, 0.3, 0.35], dishwasher: 'yes', pieces: 2 },
    says: 'glass', tells: 'capacity', axis: 'crockery', measures: 'h',
  },
  'wine-glass': {
    nouns: ['wine glass | het wijnglas', 'stemmed glass | het glas op voet'],
    price: 26, kg: 0.35, surfaces: ['glass-clear', 'glass-fine'], facts: { capacity: [0.3, 0.35, 0.45], dishwasher: 'yes', pieces: 2 },
    says: 'glass', tells: 'capacity', axis: 'crockery', measures: 'h',
  },
  blender: {
    nouns: ['blender | de blender', 'smoothie maker | de smoothieblender'],
    price: 89, kg: 3.1, colour: 'light-grey', surfaces: ['kitchen-plastic'], frame: 'glass', facts: { capacity: [1.2, 1.5, 1.75], watts: [600, 800, 1000] },
    says: 'machine', tells: 'watts', spread: 0.05,
  },
  toaster: {
    nouns: ['toaster | het broodrooster', 'two-slice toaster | de toaster'],
    price: 65, kg: 1.9, surfaces: ['kitchen-steel'], facts: { watts: [850, 900, 1000] },
    says: 'machine', tells: 'watts', spread: 0.05,
  },
  dryer: {
    nouns: ['tumble dryer | de wasdroger', 'heat-pump dryer | de warmtepompdroger'],
    price: 649, kg: 49, surfaces: ['white-goods'], facts: { load: 8, noise: [62, 64, 65], energy_class: ['a', 'b', 'c'] },
    says: 'machine', tells: 'noise', axis: 'washing', spread: 0.015, days: [2, 3, 5],
  },
  'washing-machine': {
    nouns: ['washing machine | de wasmachine', 'front loader | de voorlader'],
    price: 589, kg: 68, surfaces: ['white-goods'], facts: { load: 8, spin: [1200, 1400, 1600], noise: [70, 72, 74], energy_class: ['a', 'a', 'b'] },
    says: 'machine', tells: 'spin', axis: 'washing', spread: 0.015, days: [2, 3, 5],
  },
}
