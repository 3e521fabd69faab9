import type { Angle, ContentPage, Market, PictureModel } from './views/models.ts'

/** Every address of the shop is made here, and nowhere else. */
export const marketUrl = (market: Market): string => `/${market}`

export const categoryUrl = (market: Market, slug: string): string =>
  `/${market}/c/${encodeURIComponent(slug)}`

export const productUrl = (market: Market, handle: string, id: number): string =>
  `/${market}/p/${encodeURIComponent(handle)}-${id}`

export const contentUrl = (market: Market, page: ContentPage): string => `/${market}/pages/${page}`

export const searchUrl = (market: Market, query = ''): string =>
  query === '' ? `/${market}/search` : `/${market}/search?${new URLSearchParams({ q: query })}`

export const offerFragmentUrl = (market: Market, productId: number): string =>
  `/${market}/fragments/offer/${productId}`

/** `without`: the product whose page it is for, if it would be in it. */
export const goesWithFragmentUrl = (market: Market, category: string, without?: number): string =>
  `/${market}/fragments/goes-with/${encodeURIComponent(category)}${without === undefined ? '' : `/${without}`}`

export const cartUrl = (market: Market): string => `/${market}/cart`

export const cartLinesUrl = (market: Market, sku = ''): string =>
  `/${market}/cart/lines${sku === '' ? '' : `/${encodeURIComponent(sku)}`}`

export const cartUndoUrl = (market: Market): string => `/${market}/cart/undo`

export const checkoutUrl = (market: Market): string => `/${market}/checkout`

export const ticketUrl = (market: Market, token: string): string => `/${market}/orders/${token}`

export const paymentUrl = (market: Market, token: string): string => `${ticketUrl(market, token)}/payment`

export const orderAgainUrl = (market: Market, token: string): string => `${ticketUrl(market, token)}/again`

export const invoiceUrl = (market: Market, token: string): string => `${ticketUrl(market, token)}/invoice.pdf`

/** The closed lists a picture's address is made of; the image service refuses everything else. */
export const pictureWidths = [160, 320, 640, 1280] as const
export const pictureFormats = ['avif', 'webp'] as const
export const pictureAngles: readonly Angle[] = ['front', 'side', 'back', 'detail']
/** The frame is 4:5. */
export const pictureHeight = (width: number): number => (width * 5) / 4

const hex = (colour: string): string => colour.replace('#', '').toLowerCase()

/** Says all there is to know about the picture, so it never changes and is made when first asked for. */
export function pictureUrl(
  picture: PictureModel,
  width: (typeof pictureWidths)[number],
  format: (typeof pictureFormats)[number],
): string {
  // Only a master can be painted; a photograph is as it is.
  const colour = picture.colour === null || picture.shape.startsWith('own-') ? 'none' : hex(picture.colour)
  return `/media/${encodeURIComponent(picture.shape)}/${picture.angle}-${colour}-${hex(picture.tint)}-${width}.${format}`
}
