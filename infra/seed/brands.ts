import { chance } from './chance.ts'

const home = ['Halden Works', 'Noordhout', 'Atelier Brem', 'Linde & Zoon', 'Osterby', 'Kaapstudio', 'Fjelstrand']

/** Invented makers, by department. One that makes chairs makes tables too, so a series can fill a room. */
export const brands: Readonly<Record<string, readonly string[]>> = {
  seating: home,
  'tables-storage': home,
  'sleep-bath': [...home, 'Wolk & Laken'],
  lighting: ['Lumerij', 'Oosterlicht', 'Fennick & Daughter', 'Schemer', 'Koperdraad'],
  kitchen: ['Pottery Row', 'Zilverlepel', 'Hearth & Ladle', 'Brouwgoed', 'Vuurvast', 'Tafelzilt'],
  'plants-garden': ['Bladwerk', 'Thornfield Moss', 'Ploeg & Perk', 'Wilde Tuin', 'Kas Elf'],
  'sound-screen': ['Aurenne', 'Veldtoon', 'Klankwerf', 'Nimbik', 'Pixelhof'],
  'bags-wear': ['Saffier & Draad', 'Loom Street', 'Maas & Mouw', 'Wendeling', 'Tassenier'],
  'sport-outdoor': ['Ruigveld', 'Outer Fell', 'Windwijzer'],
  'play-make': ['Houtje Touwtje', 'Tol & Trommel', 'Little Heron'],
}

/** The maker of a series. */
export function brandOf(department: string, series: string): string {
  const makers = brands[department] ?? []
  let letters = 0
  for (let i = 0; i < series.length; i++) letters = Math.imul(letters, 31) + series.charCodeAt(i)
  return makers[Math.floor(chance(letters | 0, 'brand') * makers.length)] ?? ''
}
