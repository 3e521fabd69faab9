import type { Department } from './department.ts'

export const soundScreen: Department = {
  code: 'sound-screen',
  letters: 'SO',
  tint: '#e3e9ed',
  en: ['Sound & screen', 'Good sound, honest pictures and batteries that last the day.'],
  nl: ['Geluid & beeld', 'Goed geluid, eerlijk beeld en een batterij die de dag haalt.'],
  leaves: [
    {
      code: 'headphones',
      share: 4,
      en: ['Headphones', 'Your music, and nobody else’s conversation.'],
      nl: ['Koptelefoons', 'Jouw muziek, en niet het gesprek van een ander.'],
    },
    {
      code: 'speakers',
      share: 4,
      en: ['Speakers', 'From a picnic blanket to a whole living room.'],
      nl: ['Luidsprekers', 'Van een picknickkleed tot een hele woonkamer.'],
    },
    {
      code: 'radios-clocks',
      share: 4,
      en: ['Radios & clocks', 'Company in the kitchen, and a gentle start of the day.'],
      nl: ['Radio’s & klokken', 'Gezelschap in de keuken, en een zacht begin van de dag.'],
    },
    {
      code: 'televisions-projectors',
      share: 3,
      en: [
        'Televisions & projectors',
        'A good film needs a good picture, and a cabinet that hides the cables.',
      ],
      nl: ['Tv’s & projectoren', 'Een goede film verdient goed beeld, en een meubel dat de kabels verbergt.'],
    },
    {
      code: 'cameras',
      share: 3,
      en: ['Cameras', 'For the holiday, and for the front door while you are away.'],
      nl: ['Camera’s', 'Voor de vakantie, en voor de voordeur zolang je weg bent.'],
    },
    {
      code: 'laptops-tablets',
      share: 3,
      en: ['Laptops & tablets', 'Light enough to take along, and fast enough to forget about.'],
      nl: ['Laptops & tablets', 'Licht genoeg om mee te nemen, en snel genoeg om er niet aan te denken.'],
    },
    {
      code: 'phones',
      share: 3,
      en: ['Phones', 'A good camera, a full day of battery, and seven years of updates.'],
      nl: ['Telefoons', 'Een goede camera, een batterij voor de hele dag en zeven jaar updates.'],
    },
  ],
}
