import type { Department } from './department.ts'

export const sportOutdoor: Department = {
  code: 'sport-outdoor',
  letters: 'SP',
  tint: '#e5eae1',
  en: ['Sport & outdoor', 'Reasons to go outside, and a treadmill for when it rains.'],
  nl: ['Sport & buiten', 'Redenen om naar buiten te gaan, en een loopband voor als het regent.'],
  leaves: [
    {
      code: 'bicycles-scooters',
      share: 4,
      en: ['Bicycles & scooters', 'To school, to work, and the long way home.'],
      nl: ['Fietsen & steps', 'Naar school, naar het werk, en met een omweg naar huis.'],
    },
    {
      code: 'balls-rackets',
      share: 3,
      en: ['Balls & rackets', 'All you need besides a friend and a bit of grass.'],
      nl: ['Ballen & rackets', 'Alles wat je nodig hebt, naast een vriend en een stukje gras.'],
    },
    {
      code: 'camping',
      share: 3,
      en: ['Camping', 'Light to carry, quick to pitch, dry in the morning.'],
      nl: ['Kamperen', 'Licht om te dragen, snel op te zetten, droog in de ochtend.'],
    },
    {
      code: 'fitness-skate',
      share: 3,
      en: ['Fitness & skate', 'Ten minutes a day, on wheels or with weights.'],
      nl: ['Fitness & skate', 'Tien minuten per dag, op wielen of met gewichten.'],
    },
  ],
}
