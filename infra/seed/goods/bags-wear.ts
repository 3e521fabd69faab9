import type { Goods } from './good.ts'

const fit = ['slim', 'regular', 'loose']

export const bagsWear: Goods = {
  handbag: {
    nouns: ['handbag | de handtas', 'shoulder bag | de schoudertas'],
    price: 169, kg: 0.7, surfaces: ['leather-waxed', 'suede-matt'], facts: { capacity: [4, 5, 6], closure: ['magnet', 'zip'] },
    says: 'bag', tells: 'capacity',
  },
  'market-basket': {
    nouns: ['market basket | de boodschappenmand', 'willow basket | de rieten mand'],
    price: 49, kg: 0.9, colour: 'honey-oak', surfaces: ['wicker-woven'], cm: [42, 32, 40], facts: { capacity: [18, 20, 24], closure: 'open' },
    says: 'bag', tells: 'capacity',
  },
  'tote-bag': {
    nouns: ['tote bag | de shopper', 'canvas tote | de canvas tas'],
    price: 59, kg: 0.4, surfaces: ['cotton-canvas', 'canvas-waxed', 'linen-washed'], frame: 'leather', cm: [38, 14, 36], facts: { capacity: [14, 16, 18], closure: ['open', 'magnet'] },
    says: 'bag', tells: 'capacity',
  },
  backpack: {
    nouns: ['backpack | de rugzak', 'rucksack | de dagrugzak'],
    price: 99, kg: 0.9, surfaces: ['canvas-waxed', 'nylon-woven', 'leather-waxed'], facts: { capacity: 24, closure: ['buckle', 'zip'] },
    says: 'bag', tells: 'closure', axis: 'backpack', measures: '',
  },
  suitcase: {
    nouns: ['suitcase | de koffer', 'hard-shell case | de harde koffer'],
    price: 149, kg: 3.1, surfaces: ['plastic-matt', 'aluminium-anodised'], facts: { capacity: 65, closure: ['zip', 'buckle'] },
    says: 'bag', tells: 'closure', axis: 'suitcase', measures: '',
  },
  'ankle-boots': {
    nouns: ['ankle boot | het enkellaarsje', 'heeled boot | de enkellaars'],
    price: 149, kg: 1.1, surfaces: ['suede-matt', 'leather-waxed'], facts: { heel: [55, 60, 65], closure: 'zip' },
    says: 'shoe', tells: 'heel', axis: 'shoe', measures: '',
  },
  'court-shoes': {
    nouns: ['court shoe | de pump', 'stiletto | de stilettopump'],
    price: 119, kg: 0.6, surfaces: ['suede-matt', 'leather-waxed'], facts: { heel: [75, 80, 85], closure: 'slip-on' },
    says: 'shoe', tells: 'heel', axis: 'shoe', measures: '',
  },
  moccasins: {
    nouns: ['loafer | de instapper', 'moccasin | de mocassin'],
    price: 129, kg: 0.8, surfaces: ['leather-waxed', 'suede-matt'], facts: { heel: [15, 18, 20], closure: ['slip-on', 'elastic'] },
    says: 'shoe', tells: 'closure', axis: 'shoe', measures: '',
  },
  cap: {
    nouns: ['cap | de pet', 'six-panel cap | de honkbalpet'],
    price: 29, kg: 0.1, surfaces: ['wear-cotton', 'wear-linen', 'wear-wool'], facts: { closure: ['buckle', 'elastic'] },
    says: 'cap', tells: 'closure', measures: '',
  },
  'sun-hat': {
    nouns: ['sun hat | de zonnehoed', 'brimmed hat | de hoed'],
    price: 59, kg: 0.15, surfaces: ['straw-woven', 'felt-matt'], facts: { diameter: [34, 36, 38] }, says: 'wear', tells: 'diameter', axis: 'hat', measures: '',
  },
  umbrella: {
    nouns: ['umbrella | de paraplu', 'walking umbrella | de wandelparaplu'],
    price: 39, kg: 0.5, surfaces: ['nylon-woven'], frame: 'steel', facts: { diameter: [98, 102, 106] },
    says: 'small', tells: 'diameter', measures: 'h',
  },
  'bomber-jacket': {
    nouns: ['jacket | het jack', 'bomber jacket | het bomberjack'],
    price: 149, kg: 0.8, surfaces: ['wear-cotton', 'nylon-woven', 'wear-wool'], facts: { fit, closure: 'zip' },
    says: 'wear', tells: 'fit', axis: 'clothing', measures: '',
  },
  'suit-jacket': {
    nouns: ['suit jacket | het colbert', 'blazer | de blazer'],
    price: 199, kg: 0.9, surfaces: ['wear-wool', 'wear-linen', 'wear-cotton'], facts: { fit, closure: 'buttons' },
    says: 'wear', tells: 'fit', axis: 'clothing', measures: '',
  },
  dress: {
    nouns: ['dress | de jurk', 'skater dress | de zwierjurk'],
    price: 99, kg: 0.4, surfaces: ['wear-viscose', 'wear-cotton', 'wear-linen'], facts: { fit, closure: ['zip', 'slip-on'] },
    says: 'wear', tells: 'fit', axis: 'clothing', measures: '',
  },
  jeans: {
    nouns: ['jeans+ | de jeans', 'denim trousers+ | de spijkerbroek'],
    price: 99, kg: 0.7, surfaces: ['denim-washed'], facts: { fit, closure: ['zip', 'buttons'] },
    says: 'wear', tells: 'fit', axis: 'waist', measures: '',
  },
  'pleated-skirt': {
    nouns: ['skirt | de rok', 'pleated skirt | de plooirok'],
    price: 69, kg: 0.3, surfaces: ['wear-viscose', 'wear-cotton', 'wear-linen'], facts: { fit, closure: ['zip', 'elastic'] },
    says: 'wear', tells: 'fit', axis: 'clothing', measures: '',
  },
  ring: {
    nouns: ['ring | de ring', 'solitaire ring | de solitairring'],
    price: 349, kg: 0.004, surfaces: ['gold-polished', 'silver-polished'], says: 'small', tells: 'frame', frame: 'stone', axis: 'ring', measures: '',
  },
  wristwatch: {
    nouns: ['watch | het horloge', 'wristwatch | het polshorloge'],
    price: 189, kg: 0.06, surfaces: ['strap-leather'], facts: { movement: ['quartz', 'automatic', 'solar'], water_metres: [30, 50, 100], case_size: 40 },
    says: 'small', tells: 'movement', axis: 'watch', measures: '',
  },
  'reading-glasses': {
    nouns: ['reading glasses+ | de leesbril', 'half-rim glasses+ | de halfrandbril'],
    price: 59, kg: 0.02, surfaces: ['frame-titanium'], facts: { lens: 'clear' },
    says: 'small', tells: 'lens', axis: 'reading', measures: '',
  },
  sunglasses: {
    nouns: ['sunglasses+ | de zonnebril', 'wraparound sunglasses+ | de sportzonnebril'],
    price: 89, kg: 0.03, surfaces: ['acetate-polished', 'plastic-matt'], facts: { lens: ['polarised', 'tinted'] },
    says: 'small', tells: 'lens', measures: '',
  },
}
