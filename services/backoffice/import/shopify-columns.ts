/**
 * The columns of the product files that Shopify exports, by what we call them: the names of today's exports first, then
 * those of its newer template. https://help.shopify.com/manual/products/import-export/using-csv
 */
export const columns = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  body: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  type: ['Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name'],
  option1Value: ['Option1 Value'],
  option2Name: ['Option2 Name'],
  option2Value: ['Option2 Value'],
  option3Name: ['Option3 Name'],
  option3Value: ['Option3 Value'],
  sku: ['Variant SKU', 'SKU'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  price: ['Variant Price', 'Price'],
  compareAt: ['Variant Compare At Price', 'Compare-at price'],
  poundPrice: ['Price / United Kingdom'],
  poundCompareAt: ['Compare At Price / United Kingdom', 'Compare-at price / United Kingdom'],
  barcode: ['Variant Barcode', 'Barcode'],
  imageSrc: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position', 'Image position'],
  imageAlt: ['Image Alt Text', 'Image alt text'],
  // What Shopify has no column for travels as metafields do in its files.
  titleNl: ['Title NL (product.metafields.shop.title_nl)'],
  bodyNl: ['Body NL (product.metafields.shop.body_nl)'],
  summary: ['Summary (product.metafields.shop.summary)'],
  summaryNl: ['Summary NL (product.metafields.shop.summary_nl)'],
  attributes: ['Attributes (product.metafields.shop.attributes)'],
  deliveryDays: ['Delivery days (product.metafields.shop.delivery_days)'],
} as const

export type Column = keyof typeof columns
export type Row = Partial<Record<Column, string>>

/** Where each known column stands. Case and spaces do not matter, as they do not to Shopify's own importer. */
export function placesOf(header: string[]): Map<Column, number> {
  const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')
  const names = header.map(plain)
  return new Map(
    (Object.keys(columns) as Column[]).flatMap(column => {
      const at = columns[column].map(name => names.indexOf(plain(name))).find(place => place >= 0)
      return at === undefined ? [] : [[column, at] as const]
    }),
  )
}
