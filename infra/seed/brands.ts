import { chance } from './chance.ts'

const home = [
  'Halden Works',
  'Noordhout',
  'Atelier Brem',
  'Linde & Zoon',
  'Osterby',
  'Kaapstudio',
  'Fjelstrand',
]

/** Invented makers, by department, or by category where that has
 * makers of its own. One that makes chairs makes tables too, so a series can fill a room. */
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
  'desk-tools': ['Ploeg & Perk', 'Noordhout', 'Ruigveld'],
  instruments: ['Klankwerf', 'Veldtoon', 'Tol & Trommel'],
  'small-appliances': ['Brouwgoed', 'Vuurvast', 'Nimbik'],
  'large-appliances': ['Nimbik', 'Aurenne', 'Vuurvast'],
  'play-make': ['Houtje Touwtje', 'Tol & Trommel', 'Little Heron'],
}

/** The maker of a series. */
export function brandOf(category: string, department: string, series: string): string {
  const makers = brands[category] ?? brands[department] ?? []
  let letters = 0
  for (let i = 0; i < series.length; i++) letters = Math.imul(letters, 31) + series.charCodeAt(i)
  return makers[Math.floor(chance(letters | 0, 'brand') * makers.length)] ?? ''
}
