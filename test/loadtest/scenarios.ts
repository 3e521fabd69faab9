/** What a visitor does next. `cart` and `checkout` write; the others are public pages. */
export const kinds = ['home', 'listing', 'product', 'search', 'content', 'cart', 'checkout'] as const
export type Kind = (typeof kinds)[number]

export interface Scenario {
  says: string
  /** Shares of what visitors do; they need not sum to anything. */
  mix: Partial<Record<Kind, number>>
  /** Changes of price and stock a second unless told. */
  updates: number
  /** Zipf's exponent unless told. */
  zipf: number
  /** The share of addresses that carry the parameters of a campaign. */
  noise: number
}

/** Magento's performance toolkit: browse 30, search 30, add to cart 28, checkout 8, the rest 4. */
const magento = { home: 4, listing: 10, product: 16, search: 30, cart: 28, checkout: 8, content: 4 }

export const scenarios = {
  browse: {
    says: 'visitors who look and do not buy',
    mix: { home: 10, listing: 35, product: 40, search: 12, content: 3 },
    updates: 0,
    zipf: 0.9,
    noise: 0.2,
  },
  magento: {
    says: "the mix of Magento's performance toolkit, with ten updates a second",
    mix: magento,
    updates: 10,
    zipf: 0.9,
    noise: 0.2,
  },
  sale: {
    says: 'a sale: few products, many orders, prices and stock moving',
    mix: { home: 8, listing: 22, product: 34, search: 8, cart: 18, checkout: 9, content: 1 },
    updates: 25,
    zipf: 1.1,
    noise: 0.4,
  },
  crawler: {
    says: 'a robot on the long tail: every page as likely, all orders of listings too',
    mix: { listing: 45, product: 50, content: 5 },
    updates: 0,
    zipf: 0,
    noise: 0,
  },
} satisfies Record<string, Scenario>

export type ScenarioName = keyof typeof scenarios
