/**
 * What the pages are made of: plain data, no behaviour. A page handler fetches and fills these; a view only shows
 * them. Money is in minor units, VAT included. Every link arrives as an `href` (see ../urls.ts), so that a view never
 * decides where something lives. All text is raw: the views escape it.
 */
export type Market = 'en' | 'nl' | 'en-gb'
export type Locale = 'en' | 'nl'
export type Currency = 'EUR' | 'GBP'

/** Logical names of built assets to their hashed paths: see ../assets/manifest.ts. */
export type Assets = Readonly<Record<string, string>>

/** What every page needs around its own content. */
export interface Shell {
  market: Market
  locale: Locale
  currency: Currency
  /** `https://merel.example`, without a slash at the end. */
  origin: string
  /** Path of this page in this market, parameters included where they are part of its canonical address. */
  canonical: string
  /** The same page in every market, its own included: path, parameters of the present view included. */
  alternates: { market: Market; href: string }[]
  /** For the browser's tab; the shop's name is added. */
  title: string
  description: string
  /** Keep it out of search engines (facet combinations, search results, errors). */
  noindex?: boolean
  /** The department this page belongs to; marks it in the navigation. */
  department?: string
  /** What the visitor searched for; stays in the search field. */
  query?: string
  /** How many products the shop has, for the search field's hint. */
  productCount?: number
  /** A picture for social previews. */
  picture?: PictureModel
  assets: Assets
  /** Absent where nothing is to lead away, and when it could not be had. */
  nav?: NavModel
  /** A script of this page alone, beside the one of all. */
  script?: 'checkout.js' | 'ticket.js'
  /** Without script the page asks for itself again after so long. */
  refreshSeconds?: number
}

export interface LinkModel {
  name: string
  href: string
}

export type Angle = 'front' | 'side' | 'back' | 'detail'

/** One product picture, made on demand: see `pictureUrl`. Colours are six hex digits; a leading # is tolerated. */
export interface PictureModel {
  shape: string
  /** The recoloured part; null leaves the master's own colours. */
  colour: string | null
  angle: Angle
  /** The department's backdrop. */
  tint: string
  /** Empty where the name stands beside it. */
  alt: string
}

export interface PriceModel {
  amount: number
  currency: Currency
  /** The price before the sale; only with a running sale. */
  was?: number
  /** Variants differ in price and this is the lowest. */
  from?: boolean
}

export type Badge = 'sale' | 'new' | 'low' | 'sold_out' | 'bestseller'

export interface SwatchModel {
  name: string
  hex: string
}

export interface RatingModel {
  /** 1.0 to 5.0 */
  average: number
  count: number
}

/** Offsets [start, end) into a text that are to be highlighted. */
export type Marks = readonly (readonly [number, number])[]

export interface CardModel {
  id: number
  href: string
  title: string
  titleMarks?: Marks
  brand: string
  /** The material line. */
  summary: string
  price: PriceModel
  badge?: Badge
  rating?: RatingModel
  swatches: SwatchModel[]
  picture: PictureModel
}

export interface HomeModel {
  /** The link leads to the dining chairs; the picture is shown on the shop's own green, whatever its tint. */
  hero: { href: string; picture: PictureModel }
  departments: (LinkModel & { count: number; picture: PictureModel })[]
  arrivals: { href: string; cards: CardModel[] }
  popular: { href: string; cards: CardModel[] }
  offers?: { href: string; cards: CardModel[] }
  /** A chair to tell about; shown close by. */
  story: { href: string; picture: PictureModel }
}

/** Steps from the home page (added by the view) to here; the last one is this page. */
export type Crumbs = LinkModel[]

export interface FacetValue {
  code: string
  name: string
  /** Of a colour. */
  hex?: string
  count: number
  selected: boolean
}

/** A group of choices. Its form fields are `code=value`, repeated when several are chosen. */
export interface FacetModel {
  code: string
  name: string
  /** `one`: choosing another value replaces the first (rating from …). Default `many`. */
  choice?: 'many' | 'one'
  values: FacetValue[]
}

/** A numeric range with two fields. `from` and `to` are what is chosen, in the unit shown. */
export interface RangeModel {
  code: string
  name: string
  unit: string
  fields: { from: string; to: string }
  min: number
  max: number
  from?: number
  to?: number
}

/** Money in `stats` and `buckets` in minor units; the fields hold whole units of the currency. */
export interface PriceRangeModel {
  fields: { from: string; to: string }
  /** Chosen, in whole units of the currency. */
  from?: number
  to?: number
  stats?: { min: number; average: number; max: number }
  buckets: { from: number; to: number; count: number }[]
}

export interface ListingModel {
  crumbs: Crumbs
  title: string
  intro?: string
  /** Categories of a department, or the categories a search found things in. */
  categories: (LinkModel & { count?: number; current?: boolean })[]
  total: number
  cards: CardModel[]
  facets: FacetModel[]
  ranges: RangeModel[]
  price: PriceRangeModel
  /** The GET form of facets, ranges and sort: its path and what it must carry along (the query). */
  form: { action: string; carry: { name: string; value: string }[] }
  /** What is switched on, each with the address without it. */
  applied: { name: string; href: string }[]
  clearHref: string
  sort: { field: string; options: { code: string; name: string; selected: boolean }[] }
  page: {
    current: number
    count: number
    /** Position of the first and last card shown, from 1. */
    first: number
    last: number
    previous?: string
    next?: string
    /** Numbers worth showing; a gap is null. */
    links: ({ number: number; href: string } | null)[]
  }
  /** Only on a search page. */
  search?: {
    query: string
    didYouMean?: LinkModel
    /** Shown when nothing was found. */
    departments: LinkModel[]
  }
}

export interface AttributeGroup {
  name: string
  rows: { name: string; value: string }[]
}

export interface ReviewModel {
  author: string
  rating: number
  title: string
  body: string
  /** ISO date. */
  date: string
  /** Language of the text when it is not the page's. */
  language?: Locale
}

/** The shell of a product page: text and pictures only. Price and stock live in the offer fragment. */
export interface ProductModel {
  id: number
  crumbs: Crumbs
  title: string
  brand: LinkModel
  /**
   * Frames of the gallery, best first. Each has one picture a colour, in the order of the offer's colour option;
   * a product without colours has one picture in each.
   */
  gallery: { angle: Angle; name?: string; pictures: PictureModel[] }[]
  description: string[]
  attributes: AttributeGroup[]
  rating?: RatingModel
  reviews: {
    /** How many gave 5, 4, 3, 2 and 1 stars. */
    distribution: readonly [number, number, number, number, number]
    shown: ReviewModel[]
  }
  /** The category whose best sold stand at its foot, and itself if it would be among them; absent where there are none. */
  goesWith?: { category: string; without?: number }
}

export type StockState = 'in_stock' | 'low' | 'sold_out' | 'unknown'

export interface OptionModel {
  /** Attribute code: `colour`, `size`. */
  code: string
  name: string
  values: { code: string; name: string; hex?: string; picture?: PictureModel }[]
}

export interface VariantModel {
  sku: string
  ean: string
  /** Option code to value code. */
  options: Readonly<Record<string, string>>
  price: PriceModel
  /** Lowest price of the 30 days before the sale, by law beside a price cut. */
  lowest30Days?: number
  stock: { state: StockState; left?: number }
  /** A picture for the JSON-LD; absolute addresses are made by the view. */
  picture?: PictureModel
}

/** Everything of a product page that moves with price or stock; cached once per product and market. */
export interface OfferModel {
  market: Market
  locale: Locale
  origin: string
  product: {
    id: number
    href: string
    title: string
    brand: string
    description: string
    rating?: RatingModel
  }
  /** At most two axes; a colour comes first. Empty when there is one variant only. */
  options: OptionModel[]
  variants: VariantModel[]
  delivery: {
    days: number
    /** ISO date on which an order placed now arrives. */
    date: string
  }
  /** Price and stock come from a copy that may be a little old. */
  approximate?: boolean
}

export interface NavModel {
  market: Market
  locale: Locale
  newIn?: string
  offers?: string
  departments: (LinkModel & { code: string; categories: LinkModel[] })[]
}

export type ContentPage = 'delivery' | 'returns' | 'about' | 'contact' | 'pictures'

export interface ContentModel {
  page: ContentPage
  /** Only for the page `pictures`. */
  credits?: { shape: string; author: string; licence: string; source: string }[]
}

export interface ErrorModel {
  status: 400 | 404 | 410 | 500 | 502 | 503 | 504
  correlationId?: string
  suggestions: LinkModel[]
}

/** Answer of `GET /api/suggest`: everything already formatted, so that the browser only lays it out. */
export interface SuggestModel {
  query: string
  products: { href: string; title: string; marks?: Marks; line: string; price: string; picture: string }[]
  categories: { href: string; name: string; within?: string }[]
  /** The full search. */
  all: { href: string; text: string }
}
