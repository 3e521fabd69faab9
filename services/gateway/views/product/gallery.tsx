import type { ProductModel } from '../models.ts'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'

interface Props {
  at: Place
  gallery: ProductModel['gallery']
  title: string
}

/**
 * The pictures: a grid on a wide screen, a strip to swipe with thumbnails on the phone. Every frame holds one picture
 * a colour; the style sheet shows the one whose colour is chosen in the offer, and only that one is loaded.
 */
export function Gallery({ at, gallery, title }: Props) {
  const words = at.words.product
  return (
    <section class={`gallery gallery-${Math.min(gallery.length, 4)}`} aria-label={words.gallery}>
      <ul class="gallery-frames" tabIndex={gallery.length > 1 ? 0 : undefined} aria-label={words.gallery}>
        {gallery.map((frame, index) => (
          <li class="frame" id={`view-${index + 1}`}>
            {frame.pictures.map((picture, colour) => (
              <Picture
                picture={{ ...picture, alt: picture.alt || `${title}, ${words.angles[frame.angle]}` }}
                sizes="(min-width: 1408px) 740px, (min-width: 768px) 52vw, 88vw"
                widths={[320, 640, 1280]}
                first={colour === 0 && index === 0 ? 'high' : false}
                colour={colour}
              />
            ))}
          </li>
        ))}
      </ul>
      {gallery.length > 1 && <Thumbnails at={at} gallery={gallery} title={title} />}
    </section>
  )
}

function Thumbnails({ at, gallery }: Props) {
  const words = at.words.product
  return (
    <ul class="thumbnails">
      {gallery.map((frame, index) => (
        <li>
          <a href={`#view-${index + 1}`} aria-label={words.view(frame.name ?? words.angles[frame.angle])}>
            {frame.pictures.map((picture, colour) => (
              <Picture picture={{ ...picture, alt: '' }} sizes="64px" widths={[160]} colour={colour} />
            ))}
          </a>
        </li>
      ))}
    </ul>
  )
}
