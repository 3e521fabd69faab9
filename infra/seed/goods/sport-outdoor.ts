import type { Goods } from './good.ts'

export const sportOutdoor: Goods = {
  'bmx-bike': {
    nouns: ['BMX bike | de crossfiets', 'freestyle bike | de BMX-fiets'],
    price: 289, kg: 11, surfaces: ['bike-steel', 'bike-aluminium'], facts: { wheel: 20, level: ['beginner', 'keen'] },
    says: 'ride', tells: 'level', axis: 'bmx', measures: '', days: [3, 5],
  },
  'city-bike': {
    nouns: ['city bike | de stadsfiets', 'touring bike | de toerfiets'],
    price: 649, kg: 14, surfaces: ['bike-steel', 'bike-aluminium'], facts: { frame_size: 53, wheel: 28, gears: [3, 7, 8] },
    says: 'ride', tells: 'gears', axis: 'cityBike', measures: '', days: [5, 7, 10],
  },
  'kick-scooter': {
    nouns: ['kick scooter | de step', 'folding scooter | de vouwstep'],
    price: 109, kg: 5, surfaces: ['bike-aluminium', 'bike-steel'], facts: { wheel: [7, 8], load: [90, 100], age_from: [8, 10] },
    says: 'ride', tells: 'load', measures: 'h',
  },
  basketball: {
    nouns: ['basketball | de basketbal', 'street basketball | de straatbasketbal'],
    price: 32, kg: 0.6, surfaces: ['ball-rubber', 'ball-leather'], facts: { level: ['beginner', 'keen', 'club'], place: ['indoors', 'outdoors'] },
    says: 'ball', tells: 'place', axis: 'basketball', measures: '',
  },
  football: {
    nouns: ['football | de voetbal', 'match ball | de wedstrijdbal'],
    price: 35, kg: 0.43, surfaces: ['ball-leather', 'ball-rubber'], facts: { level: ['beginner', 'keen', 'club'], place: 'outdoors' },
    says: 'ball', tells: 'level', axis: 'football', measures: '',
  },
  'storm-lantern': {
    nouns: ['camping lantern | de kampeerlantaarn', 'storm lantern | de stormlantaarn'],
    price: 45, kg: 0.8, surfaces: ['plastic-outdoor', 'steel-outdoor'], facts: { lumen: [200, 300, 400], battery: [20, 30, 40], power: ['battery', 'cells'], place: 'outdoors' },
    says: 'camp', tells: 'lumen', measures: 'wh',
  },
  tent: {
    nouns: ['tent | de tent', 'dome tent | de koepeltent'],
    price: 189, kg: 3.4, surfaces: ['tent-nylon'], facts: { persons: 3, place: 'outdoors' },
    says: 'camp', tells: 'place', axis: 'tent', measures: '',
  },
  dumbbell: {
    nouns: ['pair of dumbbells | het paar halters', 'hex dumbbell set | de halterset'],
    price: 39, kg: 12, surfaces: ['weight-iron'], facts: { pieces: 2, level: ['beginner', 'keen'] },
    says: 'fitness', tells: 'pieces', axis: 'dumbbell', measures: '',
  },
  skateboard: {
    nouns: ['skateboard | het skateboard', 'street deck | het straatboard'],
    price: 79, kg: 2.4, colour: 'black', surfaces: ['maple-lacquered'], facts: { load: [90, 100], level: ['beginner', 'keen'] },
    says: 'fitness', tells: 'level', spread: 0.04, measures: 'wd',
  },
  treadmill: {
    nouns: ['treadmill | de loopband', 'running machine | het looptoestel'],
    price: 899, kg: 78, surfaces: ['plastic-matt'], frame: 'steel', facts: { speed: [14, 16, 18], load: [120, 130, 150], power: 'mains' },
    says: 'fitness', tells: 'speed', days: [5, 7, 10],
  },
}
