import type { ListingResult } from '../../catalog/index.ts'

/** Found products with the chosen colours first, so that who asks for green is shown the green one. */
export const inChosenColours = (
  found: ListingResult['found'],
  chosen: string[] | undefined,
): ListingResult['found'] =>
  chosen === undefined
    ? found
    : found.map(product => {
        const { colours } = product.card
        const first = colours.filter(colour => chosen.includes(colour))
        const rest = colours.filter(colour => !chosen.includes(colour))
        return { ...product, card: { ...product.card, colours: [...first, ...rest] } }
      })
