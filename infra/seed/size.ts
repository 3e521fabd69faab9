/** How many products the shop has unless told otherwise. */
export const DEFAULT_PRODUCTS = 10_000
