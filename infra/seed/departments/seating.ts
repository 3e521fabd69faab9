import type { Department } from './department.ts'

export const seating: Department = {
  code: 'seating',
  letters: 'SE',
  tint: '#f1eee8',
  en: [
    'Seating',
    'Somewhere to eat, read, work or do nothing at all. Every seat here was sat in for an evening first.',
  ],
  nl: [
    'Zitten',
    'Om te eten, te lezen, te werken of niets te doen. In elke stoel hebben we eerst een avond gezeten.',
  ],
  leaves: [
    {
      code: 'dining-chairs',
      share: 6,
      en: [
        'Dining chairs',
        'From oiled oak to bistro green: chairs for the second helping and the long talk after it.',
      ],
      nl: [
        'Eetkamerstoelen',
        'Van geolied eiken tot bistrogroen: stoelen voor de tweede portie en het lange gesprek daarna.',
      ],
    },
    {
      code: 'armchairs',
      share: 5,
      en: ['Armchairs', 'One seat, one lamp, one evening. Sit deep or sit upright, but stay a while.'],
      nl: ['Fauteuils', 'Eén stoel, één lamp, één avond. Zit diep of zit rechtop, maar blijf vooral even.'],
    },
    {
      code: 'sofas',
      share: 4,
      en: ['Sofas', 'For two, for three, or for the whole family and the dog.'],
      nl: ['Banken', 'Voor twee, voor drie, of voor het hele gezin met hond.'],
    },
    {
      code: 'stools',
      share: 4,
      en: ['Stools', 'A perch at the counter, with a rest for your feet.'],
      nl: ['Krukken', 'Een plek aan de bar, met een steun voor je voeten.'],
    },
    {
      code: 'office-chairs',
      share: 4,
      en: ['Office chairs', 'Eight hours is a long sit. These let you move while you do it.'],
      nl: ['Bureaustoelen', 'Acht uur is lang zitten. Op deze stoelen kun je daarbij bewegen.'],
    },
    {
      code: 'benches-poufs',
      share: 5,
      en: [
        'Benches & poufs',
        'Small seats that go where they are needed: the hall, the piano, the foot of the bed.',
      ],
      nl: ['Bankjes & poefs', 'Kleine zitplekken die meegaan: naar de hal, de piano of het voeteneind.'],
    },
  ],
}
