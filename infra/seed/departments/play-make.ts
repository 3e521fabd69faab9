import type { Department } from './department.ts'

export const playMake: Department = {
  code: 'play-make',
  letters: 'PM',
  tint: '#f4edd9',
  en: ['Play & make', 'Toys, games, music and tools: for hands of every age.'],
  nl: ['Spelen & maken', 'Speelgoed, spellen, muziek en gereedschap: voor handen van elke leeftijd.'],
  leaves: [
    {
      code: 'soft-toys-dolls',
      share: 3,
      en: ['Soft toys & dolls', 'Friends for life, machine-washable.'],
      nl: ['Knuffels & poppen', 'Vrienden voor het leven, en ze mogen in de was.'],
    },
    {
      code: 'wooden-toys',
      share: 4,
      en: ['Wooden toys', 'Smooth edges, honest wood, and not a battery in sight.'],
      nl: ['Houten speelgoed', 'Gladde randen, eerlijk hout, en geen batterij te bekennen.'],
    },
    {
      code: 'games-puzzles',
      share: 3,
      en: ['Games & puzzles', 'For a rainy Sunday and a good loser.'],
      nl: ['Spellen & puzzels', 'Voor een regenachtige zondag en een goede verliezer.'],
    },
    {
      code: 'instruments',
      share: 3,
      en: ['Instruments', 'From the first chord to the last encore.'],
      nl: ['Muziekinstrumenten', 'Van het eerste akkoord tot de laatste toegift.'],
    },
    {
      code: 'desk-tools',
      share: 3,
      en: ['Desk & tools', 'For putting things up, and putting things right.'],
      nl: ['Bureau & gereedschap', 'Om dingen op te hangen, en om dingen te maken.'],
    },
  ],
}
