import type { Goods } from './good.ts'

export const playMake: Goods = {
  'teddy-bear': {
    nouns: ['teddy bear | de teddybeer', 'cuddly bear | de knuffelbeer'],
    price: 32, kg: 0.4, surfaces: ['plush-woven'], facts: { age_from: [0, 1] }, says: 'toy', tells: 'age_from', axis: 'bear', measures: '',
  },
  'rocking-horse': {
    nouns: ['rocking horse | het hobbelpaard', 'nursery horse | het schommelpaard'],
    price: 99, kg: 4.2, surfaces: ['beech-toy', 'birch-lacquered', 'plastic-toy'], facts: { age_from: [1, 2], load: [25, 30], assembly: 'self' },
    says: 'toy', tells: 'age_from',
  },
  'toy-car': {
    nouns: ['toy car | de speelgoedauto', 'wooden car | de houten auto'],
    price: 34, kg: 0.6, surfaces: ['walnut-oiled', 'cherry-oiled', 'beech-toy'], frame: 'beech', facts: { age_from: [2, 3] },
    says: 'toy', tells: 'age_from',
  },
  'toy-train': {
    nouns: ['toy train | de speelgoedtrein', 'wooden train | de houten trein'],
    price: 39, kg: 0.7, surfaces: ['beech-toy', 'birch-lacquered'], frame: 'pine', facts: { age_from: [1, 2], pieces: 12 },
    says: 'toy', tells: 'age_from', axis: 'train',
  },
  'wooden-figure': {
    nouns: ['wooden figure | het houten poppetje', 'little wooden king | het houten koninkje'],
    price: 19, kg: 0.1, surfaces: ['walnut-oiled', 'cherry-oiled', 'beech-toy'], frame: 'maple', facts: { age_from: [1, 3] },
    says: 'toy', tells: 'frame', measures: 'h',
  },
  'chess-set': {
    nouns: ['chess set | het schaakspel', 'chessboard | het schaakbord'],
    price: 69, kg: 1.6, surfaces: ['walnut-oiled', 'ash-stained', 'cherry-oiled'], frame: 'maple', facts: { players: 2, age_from: 6, pieces: 32 },
    says: 'toy', tells: 'players', axis: 'chess', measures: '',
  },
  'house-puzzle': {
    nouns: ['puzzle | de puzzel', 'house puzzle | de huisjespuzzel'],
    price: 17, kg: 0.2, colour: 'orange', surfaces: ['beech-toy'], facts: { age_from: [1, 2], pieces: 9, players: 1 },
    says: 'toy', tells: 'age_from', axis: 'puzzle', measures: 'wh', cm: [16, 1, 16],
  },
  'electric-guitar': {
    nouns: ['electric guitar | de elektrische gitaar', 'solid-body guitar | de solidbodygitaar'],
    price: 449, kg: 3.6, surfaces: ['guitar-lacquered'], facts: { strings: 6, level: ['beginner', 'keen', 'club'] },
    says: 'music', tells: 'level', cm: [34, 5, 99], spread: 0.03,
  },
  'upright-piano': {
    nouns: ['upright piano | de piano', 'studio piano | de studiopiano'],
    price: 4900, kg: 218, surfaces: ['piano-polished'], facts: { keys: 88, level: ['keen', 'club'] },
    says: 'music', tells: 'keys', spread: 0.05, days: [14, 21, 28],
  },
  drill: {
    nouns: ['cordless drill | de accuboormachine', 'drill driver | de schroefboormachine'],
    price: 119, kg: 1.5, colour: 'petrol', surfaces: ['tool-plastic'], frame: 'steel', facts: { volts: [12, 18], power: 'battery' },
    says: 'tool', tells: 'volts', axis: 'battery', measures: '',
  },
  hammer: {
    nouns: ['hammer | de hamer', 'bench hammer | de bankhamer'],
    price: 29, kg: 0.7, surfaces: ['tool-steel'], says: 'tool', tells: 'weight', frame: 'ash', axis: 'hammer', measures: '',
  },
}
