import type { Locale, Sort } from '../../catalog/index.ts'

/** What the facets and orders of a listing are called. */
interface ListingWords {
  /** The list of a search for nothing in particular. */
  everything: string
  brand: string
  rating: string
  stars: (stars: number) => string
  availability: string
  inStock: string
  sale: string
  onSale: string
  price: string
  sorts: Record<Sort, string>
  from: (value: string) => string
  to: (value: string) => string
}

export const listingWords: Record<Locale, ListingWords> = {
  en: {
    everything: 'All products',
    brand: 'Brand',
    rating: 'Rating',
    stars: stars => `${stars} stars and up`,
    availability: 'Availability',
    inStock: 'In stock',
    sale: 'Offers',
    onSale: 'On offer',
    price: 'Price',
    sorts: {
      relevance: 'Best match',
      popularity: 'Most loved',
      newest: 'Newest',
      price: 'Price, low to high',
      '-price': 'Price, high to low',
      rating: 'Best rated',
    },
    from: value => `from ${value}`,
    to: value => `up to ${value}`,
  },
  nl: {
    everything: 'Alle producten',
    brand: 'Merk',
    rating: 'Beoordeling',
    stars: stars => `${stars} sterren en meer`,
    availability: 'Beschikbaarheid',
    inStock: 'Op voorraad',
    sale: 'Aanbiedingen',
    onSale: 'In de aanbieding',
    price: 'Prijs',
    sorts: {
      relevance: 'Beste overeenkomst',
      popularity: 'Meest geliefd',
      newest: 'Nieuwste',
      price: 'Prijs, laag naar hoog',
      '-price': 'Prijs, hoog naar laag',
      rating: 'Best beoordeeld',
    },
    from: value => `vanaf ${value}`,
    to: value => `tot ${value}`,
  },
}
