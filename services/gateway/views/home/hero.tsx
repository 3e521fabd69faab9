import type { HomeModel } from '../models.ts'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'

/** The ground of the panel, whatever department the product is from: the colour of the first look at the shop. */
const ground = '#e5eae1'

/** The first thing seen: a headline left, one product right, on one ground so that no seam shows. */
export function Hero({ at, hero }: { at: Place; hero: HomeModel['hero'] }) {
  const { title, text, link } = at.words.landing.hero
  return (
    <section class="hero" data-tint={ground.slice(1)}>
      <div class="hero-text">
        <h1>
          {title.map(line => (
            <span>{line} </span>
          ))}
        </h1>
        <p>{text}</p>
        <a class="button" href={hero.href}>
          {link}
        </a>
      </div>
      <div class="hero-picture">
        <Picture
          picture={{ ...hero.picture, tint: ground }}
          sizes="(min-width: 1408px) 600px, (min-width: 768px) 46vw, 92vw"
          widths={[320, 640, 1280]}
          first="high"
        />
      </div>
    </section>
  )
}
