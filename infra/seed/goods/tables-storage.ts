import type { Goods } from './good.ts'

const woods = ['oak-oiled', 'oak-lacquered', 'walnut-oiled', 'cherry-oiled', 'ash-stained'] as const
const boards = ['board-lacquered', 'oak-veneer', 'ash-stained', 'beech-lacquered'] as const
const slow = [5, 7, 10, 14] as const

export const tablesStorage: Goods = {
  'farm-table': {
    nouns: ['dining table | de eettafel', 'farmhouse table | de boerentafel'],
    price: 890, kg: 58, surfaces: woods, facts: { top: 'rectangular', seats: 8, assembly: 'self' },
    says: 'table', tells: 'assembly', axis: 'tableLong', days: slow,
  },
  'pedestal-table': {
    nouns: ['round dining table | de ronde eettafel', 'pedestal table | de kolomtafel'],
    price: 690, kg: 46, surfaces: ['cherry-oiled', 'oak-oiled', 'walnut-oiled', 'beech-lacquered'],
    facts: { top: 'round', seats: [4, 5], assembly: 'self' }, says: 'table', tells: 'assembly', axis: 'tableRound',
    measures: 'h', days: slow,
  },
  'splayed-table': {
    nouns: ['splayed-leg table | de tafel met schuine poten', 'work table | de werktafel'],
    price: 449, kg: 26, surfaces: woods, facts: { top: 'rectangular', seats: [4, 6], assembly: 'self' },
    says: 'table', tells: 'top', days: slow,
  },
  'two-tone-table': {
    nouns: ['kitchen table | de keukentafel', 'two-tone table | de tweekleurige tafel'],
    price: 399, kg: 32, surfaces: ['pine-painted', 'beech-lacquered', 'board-lacquered'], frame: 'oak',
    facts: { top: 'rectangular', seats: [4, 6], assembly: 'self' }, says: 'table', tells: 'seats', days: slow,
  },
  'low-table': {
    nouns: ['low table | de lage tafel', 'coffee table | de salontafel'],
    price: 279, kg: 18, surfaces: ['cherry-oiled', 'oak-oiled', 'walnut-oiled', 'teak-oiled'], frame: 'glass',
    facts: { top: 'rectangular', drawers: 1, assembly: 'self' }, says: 'table', tells: 'height',
  },
  'stone-coffee-table': {
    nouns: ['inlaid coffee table | de ingelegde salontafel', 'mosaic table | de mozaïektafel'],
    price: 329, kg: 21, surfaces: ['teak-oiled', 'walnut-oiled', 'oak-oiled'], frame: 'stone',
    facts: { top: 'rectangular', assembly: 'self' }, says: 'table', tells: 'height', axis: 'coffeeTable',
  },
  'wood-iron-coffee-table': {
    nouns: ['coffee table | de salontafel', 'glass-topped table | de glazen salontafel'],
    price: 299, kg: 20, surfaces: ['cherry-oiled', 'walnut-oiled', 'oak-oiled'], frame: 'steel',
    facts: { top: 'rectangular', assembly: 'self' }, says: 'table', tells: 'frame', axis: 'coffeeTable',
  },
  'plain-desk': {
    nouns: ['desk | het bureau', 'panel desk | het paneelbureau'],
    price: 259, kg: 34, surfaces: ['oak-veneer', 'oak-oiled', 'board-lacquered', 'ash-stained'],
    facts: { top: 'rectangular', assembly: 'self' }, says: 'table', tells: 'assembly', axis: 'desk', days: [3, 5, 7],
  },
  'work-table': {
    nouns: ['work table | de werktafel', 'office desk | het kantoorbureau'],
    price: 289, kg: 30, surfaces: ['board-lacquered', 'oak-veneer'], frame: 'steel',
    facts: { top: 'rectangular', assembly: 'self' }, says: 'table', tells: 'frame', axis: 'desk', days: [3, 5, 7],
  },
  'writing-desk': {
    nouns: ['desk with drawers | het bureau met laden', 'writing desk | het schrijfbureau'],
    price: 349, kg: 38, surfaces: ['oak-veneer', 'oak-oiled', 'pine-waxed'],
    facts: { top: 'rectangular', drawers: 1, assembly: 'self' }, says: 'table', tells: 'assembly', days: [3, 5, 7],
  },
  'cube-shelf': {
    nouns: ['cube shelf | de vakkenkast', 'cube cabinet | de kubuskast'],
    price: 139, kg: 24, surfaces: ['board-lacquered'], facts: { shelves: 2, assembly: 'self' },
    says: 'storage', tells: 'shelves',
  },
  'display-cabinet': {
    nouns: ['display cabinet | de vitrinekast', 'glazed cabinet | de glaskast'],
    price: 449, kg: 48, surfaces: ['oak-veneer', 'oak-oiled', 'board-lacquered', 'pine-painted'], frame: 'glass',
    facts: { shelves: 4, assembly: 'self' }, says: 'storage', tells: 'shelves', days: slow,
  },
  'utility-shelf': {
    nouns: ['storage rack | het opbergrek', 'open shelf | het open rek'],
    price: 99, kg: 14, surfaces: ['oak-veneer', 'pine-waxed', 'bamboo-oiled'], frame: 'steel',
    facts: { shelves: 5, load: [120, 150, 180], assembly: 'self' }, says: 'storage', tells: 'shelves', axis: 'shelf',
  },
  'wall-unit': {
    nouns: ['bookcase | de boekenkast', 'wall unit | de wandkast'],
    price: 549, kg: 72, surfaces: boards, facts: { shelves: [6, 7], assembly: 'self' },
    says: 'storage', tells: 'shelves', days: slow,
  },
  'bedside-table': {
    nouns: ['bedside table | het nachtkastje', 'two-drawer chest | het ladekastje'],
    price: 119, kg: 13, surfaces: ['oak-veneer', 'oak-oiled', 'pine-waxed', 'board-lacquered', 'walnut-oiled'],
    facts: { drawers: 2, assembly: ['assembled', 'self'] }, says: 'storage', tells: 'drawers',
  },
  'chest-of-drawers': {
    nouns: ['chest of drawers | de ladekast', 'sideboard | het dressoir'],
    price: 549, kg: 56, surfaces: ['pine-painted', 'beech-lacquered', 'oak-oiled', 'board-lacquered'],
    facts: { drawers: 7, assembly: 'assembled' }, says: 'storage', tells: 'drawers', days: slow,
  },
  dresser: {
    nouns: ['dresser | de commode', 'six-drawer chest | de zesladekast'],
    price: 429, kg: 62, surfaces: boards, facts: { drawers: 6, assembly: 'self' },
    says: 'storage', tells: 'drawers', days: slow,
  },
  'tv-cabinet': {
    nouns: ['TV cabinet | het tv-meubel', 'low sideboard | het laag/lage dressoir'],
    price: 289, kg: 36, surfaces: ['ash-stained', 'oak-veneer', 'walnut-oiled', 'board-lacquered'],
    facts: { shelves: 2, assembly: 'self' }, says: 'storage', tells: 'height', axis: 'cabinet', days: slow,
  },
  'clothes-rail': {
    nouns: ['clothes rail | het kledingrek', 'garment rack | het garderoberek'],
    price: 79, kg: 7, surfaces: ['steel-coated'], facts: { load: [25, 30, 40], assembly: 'self' },
    says: 'storage', tells: 'load', axis: 'rail',
  },
  'mirror-wardrobe': {
    nouns: ['mirror wardrobe | de kledingkast met spiegel', 'three-door wardrobe | de driedeurskast'],
    price: 749, kg: 118, surfaces: ['board-lacquered', 'oak-veneer'], frame: 'glass',
    facts: { shelves: [4, 5], assembly: 'self' }, says: 'storage', tells: 'assembly', days: slow,
  },
  wardrobe: {
    nouns: ['wardrobe | de kledingkast', 'linen cupboard | de linnenkast'],
    price: 629, kg: 84, surfaces: ['oak-veneer', 'oak-oiled', 'pine-waxed', 'pine-painted', 'board-lacquered'],
    facts: { drawers: 4, assembly: 'self' }, says: 'storage', tells: 'drawers', days: slow,
  },
}
