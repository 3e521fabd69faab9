import type { Department } from './department.ts'

export const lighting: Department = {
  code: 'lighting',
  letters: 'LI',
  tint: '#f4edd9',
  en: [
    'Lighting',
    'Warm light, where you read, cook and come home. Rather three small lamps than one large one.',
  ],
  nl: [
    'Verlichting',
    'Warm licht, waar je leest, kookt en thuiskomt. Liever drie kleine lampen dan één grote.',
  ],
  leaves: [
    {
      code: 'table-lamps',
      share: 4,
      en: ['Table lamps', 'A circle of light on the sideboard, the bedside table or the window sill.'],
      nl: ['Tafellampen', 'Een kring licht op het dressoir, het nachtkastje of de vensterbank.'],
    },
    {
      code: 'desk-lamps',
      share: 3,
      en: ['Desk lamps', 'Light on the page and none in your eyes.'],
      nl: ['Bureaulampen', 'Licht op je werk en niet in je ogen.'],
    },
    {
      code: 'floor-lamps',
      share: 3,
      en: ['Floor lamps', 'They stand beside the sofa and ask for nothing but a socket.'],
      nl: ['Vloerlampen', 'Ze staan naast de bank en vragen alleen om een stopcontact.'],
    },
    {
      code: 'pendants',
      share: 4,
      en: ['Pendants', 'Hang one low over the table, or three in a row over the counter.'],
      nl: ['Hanglampen', 'Hang er één laag boven de tafel, of drie op een rij boven het aanrecht.'],
    },
    {
      code: 'wall-outdoor-lamps',
      share: 3,
      en: ['Wall & outdoor lamps', 'For the hall, the porch and the path to the shed.'],
      nl: ['Wand- & buitenlampen', 'Voor de gang, de voordeur en het pad naar de schuur.'],
    },
    {
      code: 'candles-lanterns',
      share: 4,
      en: ['Candles & lanterns', 'Small flames for long evenings, indoors and out.'],
      nl: ['Kaarsen & lantaarns', 'Kleine vlammen voor lange avonden, binnen en buiten.'],
    },
  ],
}
