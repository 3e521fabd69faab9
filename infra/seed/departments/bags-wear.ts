import type { Department } from './department.ts'

export const bagsWear: Department = {
  code: 'bags-wear',
  letters: 'WE',
  tint: '#f1eee8',
  en: ['Bags & wear', 'Clothes and bags that look better in their third year than on the first day.'],
  nl: ['Tassen & kleding', 'Kleding en tassen die er in hun derde jaar beter uitzien dan op dag één.'],
  leaves: [
    {
      code: 'handbags',
      share: 3,
      en: ['Handbags', 'Room for the keys, the book and the apple.'],
      nl: ['Handtassen', 'Plek voor de sleutels, het boek en de appel.'],
    },
    {
      code: 'backpacks-cases',
      share: 3,
      en: ['Backpacks & cases', 'Packed in five minutes, and fine for a week away.'],
      nl: ['Rugzakken & koffers', 'In vijf minuten gepakt, en goed voor een week weg.'],
    },
    {
      code: 'shoes',
      share: 4,
      en: ['Shoes', 'Made on a kind last, and made to be resoled.'],
      nl: ['Schoenen', 'Gemaakt op een vriendelijke leest, en gemaakt om te verzolen.'],
    },
    {
      code: 'hats-umbrellas',
      share: 3,
      en: ['Hats & umbrellas', 'For whatever comes down from the sky.'],
      nl: ['Hoeden & paraplu’s', 'Voor alles wat er uit de lucht komt.'],
    },
    {
      code: 'coats',
      share: 3,
      en: ['Coats', 'Jackets for the bicycle and for the theatre.'],
      nl: ['Jassen', 'Jassen voor op de fiets en voor in de schouwburg.'],
    },
    {
      code: 'dresses-trousers',
      share: 4,
      en: ['Dresses & trousers', 'Easy cuts in cloth that likes to be worn.'],
      nl: ['Jurken & broeken', 'Soepele modellen, van stof die graag gedragen wordt.'],
    },
    {
      code: 'watches-rings',
      share: 3,
      en: ['Watches & rings', 'Small, precise, and meant to be handed down.'],
      nl: ['Horloges & ringen', 'Klein, precies, en bedoeld om door te geven.'],
    },
    {
      code: 'glasses',
      share: 3,
      en: ['Glasses', 'For the small print and for the bright side.'],
      nl: ['Brillen', 'Voor de kleine lettertjes en voor de zonnige kant.'],
    },
  ],
}
