import type { Goods } from './good.ts'

const bed = { assembly: 'self', load: [220, 250, 280] } as const
const slow = [5, 7, 10, 14] as const

export const sleepBath: Goods = {
  'panel-bed': {
    nouns: ['double bed | het tweepersoonsbed', 'panel bed | het paneelbed'],
    price: 649, kg: 62, surfaces: ['oak-veneer', 'oak-oiled', 'pine-waxed'],
    facts: bed, says: 'bed', tells: 'height', axis: 'double', days: slow,
  },
  'slat-bed': {
    nouns: ['metal bed | het metalen bed', 'iron-framed bed | het ledikant'],
    price: 329, kg: 31, surfaces: ['cotton-woven', 'linen-washed'], frame: 'steel',
    facts: { ...bed, load: [200, 220] }, says: 'bed', tells: 'frame', axis: 'double', days: slow,
  },
  'upholstered-bed': {
    nouns: ['scrolled bed | het bed met krulhoofdbord', 'buttoned bed | het gecapitonneerd/gecapitonneerde bed'],
    price: 949, kg: 68, surfaces: ['cotton-woven', 'linen-washed', 'wool-woven'], frame: 'beech',
    facts: bed, says: 'bed', tells: 'frame', axis: 'double', days: slow,
  },
  'bunk-bed': {
    nouns: ['bunk bed | het stapelbed', 'twin bunk | het dubbel/dubbele stapelbed'],
    price: 489, kg: 58, surfaces: ['cotton-woven', 'linen-washed'], frame: 'pine',
    facts: { ...bed, load: [100, 120], age_from: 6 }, says: 'bed', tells: 'age_from', axis: 'single', days: slow,
  },
  cradle: {
    nouns: ['cradle | de wieg', 'rocking cradle | de schommelwieg'],
    price: 259, kg: 12, surfaces: ['beech-lacquered', 'pine-painted', 'oak-oiled'],
    facts: { assembly: 'self', load: 12 }, says: 'bed', tells: 'assembly', spread: 0.06,
  },
  'junior-bed': {
    nouns: ['child’s bed | het kinderbed', 'single bed | het eenpersoonsbed'],
    price: 279, kg: 28, surfaces: ['cotton-woven', 'linen-washed'], frame: 'oak',
    facts: { ...bed, load: [100, 120, 140], age_from: [3, 4] }, says: 'bed', tells: 'age_from', axis: 'single', days: slow,
  },
  'folded-towel': {
    nouns: ['guest towel | het gastendoekje', 'face cloth | het handdoekje'],
    price: 9, kg: 0.09, surfaces: ['terry-woven', 'terry-linen'], facts: { weave: [450, 500, 550] },
    says: 'towel', tells: 'weave', axis: 'guest', measures: '',
  },
  'hanging-towel': {
    nouns: ['towel | de handdoek', 'basin towel | de wastafelhanddoek'],
    price: 16, kg: 0.3, surfaces: ['terry-woven', 'terry-linen'], facts: { weave: [450, 500, 550, 600] },
    says: 'towel', tells: 'weave', axis: 'hand', measures: '',
  },
  'rail-towel': {
    nouns: ['bath towel | het badlaken', 'bath sheet | het douchelaken'],
    price: 32, kg: 0.7, surfaces: ['terry-woven', 'terry-linen'], facts: { weave: [500, 550, 600, 650] },
    says: 'towel', tells: 'weave', axis: 'bath', measures: '',
  },
  'towel-stack': {
    nouns: ['bath towel set | de badhanddoekenset', 'set of towels | de handdoekenset'],
    price: 69, kg: 2.1, surfaces: ['terry-woven', 'terry-linen'], facts: { weave: [500, 550, 600], pieces: 4 },
    says: 'set', tells: 'weave', axis: 'towelSet', measures: '',
  },
  'laundry-basket': {
    nouns: ['laundry basket | de wasmand', 'laundry hamper | de wasbox'],
    price: 49, kg: 2.4, surfaces: ['cotton-canvas', 'linen-washed', 'nylon-woven'], frame: 'beech',
    facts: { capacity: [60, 70, 80] }, says: 'bath', tells: 'capacity',
  },
  'soap-dispenser': {
    nouns: ['soap dispenser | de zeepdispenser', 'soap bottle | de zeepfles'],
    price: 19, kg: 0.45, surfaces: ['lamp-ceramic'], facts: { capacity: [0.3, 0.35, 0.4] },
    says: 'bath', tells: 'height',
  },
  'dressing-table': {
    nouns: ['dressing table | de kaptafel', 'vanity table | het toilettafeltje'],
    price: 329, kg: 27, surfaces: ['beech-lacquered', 'pine-painted', 'board-lacquered', 'oak-oiled'],
    facts: { drawers: 5, assembly: 'self' }, says: 'mirror', tells: 'drawers', days: slow,
  },
  'floor-mirror': {
    nouns: ['floor mirror | de staande spiegel', 'full-length mirror | de passpiegel'],
    price: 189, kg: 14, surfaces: ['aluminium-coated', 'steel-coated'], frame: 'glass',
    facts: { assembly: 'assembled' }, says: 'mirror', tells: 'height', days: [2, 3, 5],
  },
  'round-mirror': {
    nouns: ['round mirror | de ronde spiegel', 'wall mirror | de wandspiegel'],
    price: 99, kg: 4, surfaces: ['oak-oiled', 'walnut-oiled', 'ash-stained', 'bamboo-oiled'], frame: 'glass',
    says: 'mirror', tells: 'frame', axis: 'mirror', measures: '',
  },
  'vanity-unit': {
    nouns: ['vanity unit | het badmeubel', 'washstand | de wastafelkast'],
    price: 679, kg: 52, surfaces: ['board-lacquered', 'oak-veneer', 'beech-lacquered'], frame: 'porcelain',
    facts: { drawers: 3, assembly: 'assembled' }, says: 'mirror', tells: 'drawers', days: slow,
  },
}
