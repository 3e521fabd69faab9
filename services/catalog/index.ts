/** The catalogue: rows in MySQL, documents in Elasticsearch, offers and taxonomy in Redis. */
export { bumpProducts, type Moved } from './bump-products.ts'
export { changeLabels, changeTaxonomy, relabelChunk } from './change-labels.ts'
export { addValues } from './edit/add-values.ts'
export {
  addValue,
  attributeEdit,
  editAttribute,
  editValue,
  readAttributes,
  valueEdit,
  valueInput,
} from './edit/attributes.ts'
export { listBrands, renameBrand } from './edit/brands.ts'
export {
  categoryEdit,
  categoryInput,
  createCategory,
  deleteCategory,
  editCategory,
  readCategories,
  readCategory,
} from './edit/categories.ts'
export { completeAll } from './edit/complete.ts'
export { noteDeclared } from './edit/declared.ts'
export { differenceOf } from './edit/difference.ts'
export { createProduct, deleteProduct, editProduct, parseState, readProduct } from './edit/edit-product.ts'
export { listProducts } from './edit/list-products.ts'
export { loadStates, type StoredProduct } from './edit/load-states.ts'
export { askedAt } from './edit/lowest-price.ts'
export { eanOwners, skuOwners } from './edit/owners.ts'
export {
  forgetPicture,
  knownPictures,
  notePicture,
  pictureReady,
  pictureSources,
  readPicture,
  type StoredPicture,
} from './edit/pictures.ts'
export {
  BLANK,
  handle,
  hasCheckDigit,
  type ProductState,
  productState,
  sale,
  sku,
} from './edit/product-state.ts'
export { Conflict, Deleted, inWords, NotThere, Stale, Unfit } from './edit/refusals.ts'
export { checkProduct, loadRegistry, type Registry } from './edit/registry.ts'
export { type Change, writeProducts } from './edit/write-products.ts'
export { editProducts } from './edit-products.ts'
export { type Fact, markStale, redisTime, staleSince } from './facts.ts'
export { fillOffers } from './fill-offers.ts'
export { type Drift, findDrift, findExtraOffers } from './find-drift.ts'
export {
  bestOfCategories,
  findProducts,
  getProduct,
  type ProductQuery,
  readDocuments,
} from './find-products.ts'
export { fold } from './fold.ts'
export { forgetFound, noteFound, raiseFound, readFound, takeFound } from './found.ts'
export { healDrift } from './heal-drift.ts'
export {
  type Currency,
  currencies,
  isMarket,
  type Locale,
  locales,
  type Market,
  markets,
} from './markets.ts'
export {
  forgetMemberships,
  type Membership,
  noteMemberships,
  readMemberships,
  takeMemberships,
  writeMemberships,
} from './membership.ts'
export { type Offer, type Price, priceNow, readOffers, type StoredOffer } from './offer.ts'
export type { FoundProduct, ProductCard } from './product-card.ts'
export { countProducts } from './product-chunks.ts'
export type { ProductDocument, Tombstone } from './product-document.ts'
export { dropOldIndices, indexBehindAlias, productIndices } from './product-indices.ts'
export { loadProducts, type ProductRow } from './product-rows.ts'
export { rebuildIndex } from './rebuild-index.ts'
export { reconcileTaxonomy } from './reconcile-taxonomy.ts'
export { hasSalesDue, runSales } from './run-sales.ts'
export { formatListing, isCanonical } from './search/canonical.ts'
export { countByCategory } from './search/category-counts.ts'
export { readCursor, writeCursor } from './search/cursor.ts'
export { isFiltered, type ListingQuery, type Sort, sorts } from './search/listing-query.ts'
export { matchCategories } from './search/match-categories.ts'
export { attributeNames, listingParameters, parseListing } from './search/parameters.ts'
export { type ListingResult, searchListing } from './search/search-listing.ts'
export { suggestProducts } from './search/suggest.ts'
export { warmSearch } from './search/warm-search.ts'
export { sitemapChunk, sitemapChunks } from './sitemap.ts'
export {
  type Attribute,
  type Category,
  type Department,
  loadTaxonomy,
  readTaxonomy,
  type Taxonomy,
  writeTaxonomy,
} from './taxonomy.ts'
export { type Copies, writeCopies } from './write-copies.ts'
