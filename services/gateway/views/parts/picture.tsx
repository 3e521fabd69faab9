import { type pictureFormats, pictureHeight, pictureUrl, type pictureWidths } from '../../urls.ts'
import type { PictureModel } from '../models.ts'

type Width = (typeof pictureWidths)[number]

interface Props {
  picture: PictureModel
  /** How wide it is shown, as the `sizes` of an <img>. */
  sizes: string
  /** Widths worth offering for these sizes. */
  widths?: readonly Width[]
  /** In the first view: loaded at once. `high` for the one that is the page's largest. */
  first?: boolean | 'high'
  /** Which colour of a set it shows, where a choice of colour switches between pictures. */
  colour?: number
}

/** A product picture in AVIF with WebP behind it. Width and height are set, so nothing moves when it comes. */
export function Picture({ picture, sizes, widths = [160, 320, 640], first = false, colour }: Props) {
  const set = (format: (typeof pictureFormats)[number]) =>
    widths.map(width => `${pictureUrl(picture, width, format)} ${width}w`).join(', ')
  const largest = widths[widths.length - 1] ?? 640
  return (
    <picture data-colour={colour}>
      <source type="image/avif" srcset={set('avif')} sizes={sizes} />
      <img
        src={pictureUrl(picture, largest, 'webp')}
        srcset={set('webp')}
        sizes={sizes}
        width={largest}
        height={pictureHeight(largest)}
        alt={picture.alt}
        loading={first === false ? 'lazy' : undefined}
        fetchpriority={first === 'high' ? 'high' : undefined}
        decoding="async"
        data-tint={picture.tint.replace('#', '').toLowerCase()}
      />
    </picture>
  )
}
