import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Market } from '../../catalog/index.ts'
import { Cart } from './buying/cart.tsx'
import { Checkout } from './buying/checkout.tsx'
import { Ticket } from './buying/ticket.tsx'
import type { CartModel, CheckoutModel, TicketModel } from './buying-models.ts'
import { Content } from './content/content.tsx'
import { ErrorPage } from './errors/error-page.tsx'
import { Home } from './home/home.tsx'
import { Listing } from './listing/listing.tsx'
import type {
  CardModel,
  ContentModel,
  ErrorModel,
  HomeModel,
  ListingModel,
  OfferModel,
  ProductModel,
  Shell,
} from './models.ts'
import { Offer } from './offer/offer.tsx'
import { placeOf } from './place.ts'
import { GoesWith } from './product/goes-with.tsx'
import { Product } from './product/product.tsx'
import { renderToBytes } from './remembered.tsx'

const DOCTYPE = '<!doctype html>'
const page = (node: VNode): string => DOCTYPE + renderToString(node)

/** The pages and fragments as text: a shell and a model in, HTML out. */
export const homePage = (shell: Shell, home: HomeModel): string =>
  page(<Home at={placeOf(shell.market)} shell={shell} home={home} />)

export const listingPage = (shell: Shell, listing: ListingModel): Buffer =>
  renderToBytes(<Listing at={placeOf(shell.market)} shell={shell} listing={listing} />, DOCTYPE)

export const productPage = (shell: Shell, product: ProductModel): string =>
  page(<Product at={placeOf(shell.market)} shell={shell} product={product} />)

export const contentPage = (shell: Shell, content: ContentModel): string =>
  page(<Content at={placeOf(shell.market)} shell={shell} content={content} />)

export const cartPage = (shell: Shell, cart: CartModel): string =>
  page(<Cart at={placeOf(shell.market)} shell={shell} cart={cart} />)

export const checkoutPage = (shell: Shell, checkout: CheckoutModel): string =>
  page(<Checkout at={placeOf(shell.market)} shell={shell} checkout={checkout} />)

export const ticketPage = (shell: Shell, ticket: TicketModel): string =>
  page(<Ticket at={placeOf(shell.market)} shell={shell} ticket={ticket} />)

export const errorPage = (shell: Shell, error: ErrorModel): string =>
  page(<ErrorPage at={placeOf(shell.market)} shell={shell} error={error} />)

export const offerFragment = (offer: OfferModel): string =>
  renderToString(<Offer at={placeOf(offer.market)} offer={offer} />)

export const goesWithFragment = (market: Market, cards: CardModel[]): string =>
  renderToString(<GoesWith at={placeOf(market)} cards={cards} />)
