import type { Department } from './department.ts'

export const kitchen: Department = {
  code: 'kitchen',
  letters: 'KI',
  tint: '#f2e3e1',
  en: ['Kitchen', 'Pans, plates and machines that earn their place on the counter.'],
  nl: ['Keuken', 'Pannen, borden en apparaten die hun plek op het aanrecht verdienen.'],
  leaves: [
    {
      code: 'coffee-tea',
      share: 5,
      en: ['Coffee & tea', 'For the first cup of the day and the pot at four.'],
      nl: ['Koffie & thee', 'Voor het eerste kopje van de dag en de pot om vier uur.'],
    },
    {
      code: 'pans',
      share: 4,
      en: ['Pans', 'Heavy where it matters, and at home on every hob.'],
      nl: ['Pannen', 'Zwaar waar het ertoe doet, en thuis op elke kookplaat.'],
    },
    {
      code: 'knives-tools',
      share: 3,
      en: ['Knives & tools', 'Sharp, within reach, and safe when you are not using them.'],
      nl: ['Messen & gerei', 'Scherp, binnen handbereik, en veilig als je ze niet gebruikt.'],
    },
    {
      code: 'tableware',
      share: 4,
      en: ['Tableware', 'Plates and bowls for every day, good enough for Sunday.'],
      nl: ['Servies', 'Borden en kommen voor elke dag, mooi genoeg voor zondag.'],
    },
    {
      code: 'glassware',
      share: 3,
      en: ['Glassware', 'Clear glass, a good foot and a thin rim.'],
      nl: ['Glaswerk', 'Helder glas, een goede voet en een dunne rand.'],
    },
    {
      code: 'small-appliances',
      share: 3,
      en: ['Small appliances', 'They toast, brew and blend, and look calm while they do.'],
      nl: ['Keukenapparaten', 'Ze roosteren, zetten en mixen, en blijven er rustig bij ogen.'],
    },
    {
      code: 'large-appliances',
      share: 3,
      en: ['Large appliances', 'Quiet machines for the noisiest chores. We carry them up the stairs.'],
      nl: ['Witgoed', 'Stille machines voor luidruchtig werk. Wij dragen ze de trap op.'],
    },
  ],
}
