import type { Department } from './department.ts'

export const tablesStorage: Department = {
  code: 'tables-storage',
  letters: 'TA',
  tint: '#f2e5dc',
  en: ['Tables & storage', 'Tables to gather round, and cupboards that keep the rest of life out of sight.'],
  nl: [
    'Tafels & opbergen',
    'Tafels om aan te schuiven, en kasten die de rest van het leven uit het zicht houden.',
  ],
  leaves: [
    {
      code: 'dining-tables',
      share: 5,
      en: ['Dining tables', 'Room for elbows, for homework and for one guest more than you counted on.'],
      nl: ['Eettafels', 'Ruimte voor ellebogen, voor huiswerk en voor één gast meer dan je dacht.'],
    },
    {
      code: 'coffee-tables',
      share: 4,
      en: ['Coffee tables', 'Low, sturdy, and big enough for two cups and a stack of books.'],
      nl: ['Salontafels', 'Laag, stevig en groot genoeg voor twee kopjes en een stapel boeken.'],
    },
    {
      code: 'desks',
      share: 4,
      en: ['Desks', 'A flat, quiet place for work, with a little more depth than you think you need.'],
      nl: ['Bureaus', 'Een vlakke, rustige plek om te werken, iets dieper dan je denkt nodig te hebben.'],
    },
    {
      code: 'shelving',
      share: 4,
      en: ['Shelving', 'For books in rows, plants in between and the one vase you never use.'],
      nl: ['Boekenkasten', 'Voor rijen boeken, planten ertussen en die ene vaas die je nooit gebruikt.'],
    },
    {
      code: 'chests-cabinets',
      share: 5,
      en: ['Chests & cabinets', 'Drawers that run to the end, and doors that close with a soft click.'],
      nl: ['Ladekasten', 'Laden die helemaal opengaan, en deuren die met een zachte klik sluiten.'],
    },
    {
      code: 'wardrobes-racks',
      share: 3,
      en: ['Wardrobes & racks', 'A place for every coat, and a rail for what you wear tomorrow.'],
      nl: ['Kledingkasten & kapstokken', 'Een plek voor elke jas, en een roede voor wat je morgen draagt.'],
    },
  ],
}
