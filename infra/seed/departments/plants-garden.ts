import type { Department } from './department.ts'

export const plantsGarden: Department = {
  code: 'plants-garden',
  letters: 'PL',
  tint: '#e5eae1',
  en: ['Plants & garden', 'Green things that want to live, and all you need to sit among them.'],
  nl: ['Planten & tuin', 'Groen dat graag wil leven, en alles om ertussen te zitten.'],
  leaves: [
    {
      code: 'houseplants',
      share: 4,
      en: [
        'Houseplants',
        'Strong plants with a note of what they need, so that they are still there next year.',
      ],
      nl: [
        'Kamerplanten',
        'Sterke planten, met erbij wat ze nodig hebben, zodat ze er volgend jaar nog staan.',
      ],
    },
    {
      code: 'succulents',
      share: 4,
      en: ['Succulents', 'They drink little and forgive a lot.'],
      nl: ['Vetplanten', 'Ze drinken weinig en vergeven veel.'],
    },
    {
      code: 'flowers-vases',
      share: 4,
      en: ['Flowers & vases', 'A bunch on the table, and something good to put it in.'],
      nl: ['Bloemen & vazen', 'Een bos op tafel, en iets moois om hem in te zetten.'],
    },
    {
      code: 'garden-furniture',
      share: 5,
      en: ['Garden furniture', 'Made for sun and for the shower that follows it.'],
      nl: ['Tuinmeubels', 'Gemaakt voor zon en voor de bui die daarop volgt.'],
    },
    {
      code: 'garden-tools',
      share: 3,
      en: ['Garden tools', 'For people who come in with mud on their knees.'],
      nl: ['Tuingereedschap', 'Voor wie met modder op de knieën binnenkomt.'],
    },
    {
      code: 'garden-play',
      share: 3,
      en: ['Garden play', 'Up, down, and once more before dinner.'],
      nl: ['Buitenspeelgoed', 'Omhoog, omlaag, en nog één keer voor het eten.'],
    },
  ],
}
