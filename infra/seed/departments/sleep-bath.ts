import type { Department } from './department.ts'

export const sleepBath: Department = {
  code: 'sleep-bath',
  letters: 'SL',
  tint: '#e3e9ed',
  en: ['Sleep & bath', 'The first and the last room of the day, with soft things for both.'],
  nl: ['Slapen & baden', 'De eerste en de laatste kamer van de dag, met zachte dingen voor allebei.'],
  leaves: [
    {
      code: 'beds',
      share: 5,
      en: ['Beds', 'Quiet frames that do not creak at three in the morning.'],
      nl: ['Bedden', 'Rustige frames die om drie uur ’s nachts niet kraken.'],
    },
    {
      code: 'childrens-room',
      share: 4,
      en: ['Children’s room', 'Furniture that can stand being climbed on, and grows along for a while.'],
      nl: ['Kinderkamer', 'Meubels die tegen klimpartijen kunnen, en een tijdje meegroeien.'],
    },
    {
      code: 'towels',
      share: 4,
      en: ['Towels', 'Thick enough to dry you, thin enough to dry by morning.'],
      nl: ['Handdoeken', 'Dik genoeg om je af te drogen, dun genoeg om morgen droog te zijn.'],
    },
    {
      code: 'bath-accessories',
      share: 3,
      en: ['Bath accessories', 'The small things that make a bathroom yours.'],
      nl: ['Badaccessoires', 'De kleine dingen die een badkamer van jou maken.'],
    },
    {
      code: 'mirrors-dressing-tables',
      share: 4,
      en: ['Mirrors & dressing tables', 'For a quick look, or a long one.'],
      nl: ['Spiegels & kaptafels', 'Voor een snelle blik, of een lange.'],
    },
  ],
}
