/** The catalogue: rows in MySQL, documents in Elasticsearch, offers and taxonomy in Redis. */
export { type Fact, markStale, redisTime, staleSince } from './facts.ts'
export { fillIndex, indexBehindAlias } from './fill-index.ts'
export { fillOffers } from './fill-offers.ts'
export {
  bestOfCategories,
  type FoundProduct,
  findProducts,
  getProduct,
  type ProductQuery,
  readDocuments,
} from './find-products.ts'
export { fold } from './fold.ts'
export {
  type Currency,
  currencies,
  isMarket,
  type Locale,
  locales,
  type Market,
  markets,
} from './markets.ts'
export { type Offer, type Price, priceNow, readOffers, type StoredOffer, writeOffer } from './offer.ts'
export { countProducts } from './product-chunks.ts'
export { type ProductCard, type ProductDocument, toDocument, toOffer } from './product-document.ts'
export { loadProducts } from './product-rows.ts'
export {
  type Attribute,
  type Category,
  type Department,
  loadTaxonomy,
  readTaxonomy,
  type Taxonomy,
  writeTaxonomy,
} from './taxonomy.ts'
