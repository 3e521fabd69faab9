import type { CartModel, CheckoutModel, TicketModel } from './buying-models.ts'
import type {
  CardModel,
  ContentModel,
  ErrorModel,
  HomeModel,
  ListingModel,
  NavModel,
  OfferModel,
  PictureModel,
  ProductModel,
  Shell,
} from './models.ts'

/** A model of every page with the same text in each field that a page shows, for tests. */
export function sampleModels(text: string) {
  const href = '/en/somewhere'
  const link = { name: text, href }
  const picture: PictureModel = {
    shape: 'shell-chair',
    colour: '#d7ba97',
    angle: 'front',
    tint: '#f1eee8',
    alt: text,
  }
  const card: CardModel = {
    id: 42,
    href,
    title: text,
    titleMarks: [[0, 3]],
    brand: text,
    summary: text,
    price: { amount: 15120, currency: 'EUR', was: 18900, from: true },
    badge: 'sale',
    rating: { average: 4.7, count: 212 },
    swatches: [
      { name: text, hex: '#d7ba97' },
      { name: text, hex: '#2c2b2a' },
    ],
    picture,
  }
  const nav: NavModel = {
    market: 'en',
    locale: 'en',
    newIn: href,
    offers: href,
    departments: [{ ...link, code: text, categories: [link] }],
  }
  const shell: Shell = {
    market: 'en',
    locale: 'en',
    currency: 'EUR',
    origin: 'https://merel.example',
    canonical: href,
    alternates: [
      { market: 'en', href },
      { market: 'nl', href: '/nl/ergens' },
    ],
    title: text,
    description: text,
    department: text,
    query: text,
    productCount: 10_000,
    picture,
    nav,
    assets: { 'shop.css': '/assets/shop-A.css', 'shop.js': '/assets/shop-A.js' },
  }
  const home: HomeModel = {
    hero: { href, picture },
    departments: [{ ...link, count: 7, picture }],
    arrivals: { href, cards: [card] },
    popular: { href, cards: [card] },
    offers: { href, cards: [card] },
    story: { href, picture },
  }
  const listing: ListingModel = {
    crumbs: [link, link],
    title: text,
    intro: text,
    categories: [{ ...link, count: 3, current: true }],
    total: 30,
    cards: [card],
    facets: [
      {
        code: 'colour',
        name: text,
        values: [{ code: text, name: text, hex: '#2c2b2a', count: 4, selected: true }],
      },
    ],
    ranges: [{ code: 'width', name: text, unit: text, fields: { from: text, to: text }, min: 1, max: 9 }],
    price: {
      fields: { from: text, to: text },
      stats: { min: 100, average: 250, max: 900 },
      buckets: [
        { from: 100, to: 500, count: 3 },
        { from: 500, to: 900, count: 1 },
      ],
    },
    form: { action: href, carry: [{ name: 'q', value: text }] },
    applied: [link],
    clearHref: href,
    sort: { field: 'sort', options: [{ code: text, name: text, selected: true }] },
    page: { current: 1, count: 2, first: 1, last: 24, next: href, links: [{ number: 1, href }, null] },
    search: { query: text, didYouMean: link, departments: [link] },
  }
  const product: ProductModel = {
    id: 42,
    crumbs: [link],
    title: text,
    brand: link,
    gallery: [{ angle: 'front', pictures: [picture, { ...picture, alt: '' }] }],
    description: [text],
    attributes: [{ name: text, rows: [{ name: text, value: text }] }],
    rating: { average: 4.7, count: 212 },
    reviews: {
      distribution: [5, 4, 3, 2, 1],
      shown: [{ author: text, rating: 5, title: text, body: text, date: '2026-10-11', language: 'nl' }],
    },
    goesWith: { category: text, without: 42 },
  }
  const offer: OfferModel = {
    market: 'en',
    locale: 'en',
    origin: 'https://merel.example',
    product: {
      id: 42,
      href,
      title: text,
      brand: text,
      description: text,
      rating: { average: 4.7, count: 2 },
    },
    options: [
      {
        code: 'colour',
        name: text,
        values: [
          { code: text, name: text, hex: '#d7ba97', picture },
          { code: 'black', name: text, hex: '#2c2b2a' },
        ],
      },
      { code: 'size', name: text, values: [{ code: 'm', name: text }] },
    ],
    variants: [
      {
        sku: text,
        ean: '2000000000008',
        options: { colour: text, size: 'm' },
        price: { amount: 15120, currency: 'EUR', was: 18900 },
        lowest30Days: 15900,
        stock: { state: 'low', left: 3 },
        picture,
      },
      {
        sku: 'M-2',
        ean: '2000000000015',
        options: { colour: 'black', size: 'm' },
        price: { amount: 19900, currency: 'EUR' },
        stock: { state: 'sold_out', left: 0 },
      },
    ],
    delivery: { days: 2, date: '2026-11-24' },
    approximate: true,
  }
  const content: ContentModel = {
    page: 'pictures',
    credits: [{ shape: text, author: text, licence: text, source: text }],
  }
  const error: ErrorModel = { status: 404, correlationId: text, suggestions: [link] }
  return {
    shell,
    card,
    home,
    listing,
    product,
    offer,
    content,
    error,
    ...buyingModels(text, picture, href),
  }
}

function buyingModels(text: string, picture: PictureModel, href: string) {
  const totals = { goods: 2_000, delivery: 495, total: 2_495, vat: [{ percent: 21, gross: 2_495, vat: 433 }] }
  const line: CartModel['lines'][number] = {
    sku: 'M-1',
    href,
    title: text,
    options: text,
    picture,
    quantity: 2,
    price: { amount: 1_000, currency: 'EUR' },
    total: 2_000,
    stock: { state: 'low', left: 1 },
    left: 1,
    changedFrom: 900,
  }
  const cart: CartModel = {
    lines: [line],
    gone: [{ sku: 'M-2', title: text }],
    removed: { title: text },
    pieces: 3,
    totals,
    toFree: 5_500,
    blocked: true,
    said: 'capped',
  }
  const fields = { email: text, name: text, street: text, postcode: text, city: text, card: text }
  const checkout: CheckoutModel = {
    key: text,
    fields,
    countries: [{ code: 'NL', name: text, chosen: true }],
    postcodeExample: '8011 PK',
    ways: [{ method: 'standard', cost: 495, date: '2026-11-24', chosen: true }],
    lines: [line],
    gone: cart.gone,
    totals,
    blocked: true,
    troubles: { email: 'wrong', card: 'demo' },
    notice: 'blocked',
    demoCard: '4242 4242 4242 4242',
  }
  const ticket: TicketModel = {
    token: 'x',
    number: text,
    state: 'accepted',
    live: true,
    demoCard: text,
    now: 0,
    keptUntil: 1,
    payment: { state: 'declined', attempt: 1 },
    cardIsWrong: true,
    placedAt: 1_700_000_000_000,
    waitsFor: 'stock',
    name: text,
    email: text,
    address: [text],
    delivery: { date: '2026-11-24', cost: 495 },
    totals,
    timeline: [{ step: 'accepted', state: 'done', at: 1_700_000_000_000 }],
    lines: [line],
  }
  return { cart, checkout, ticket }
}
