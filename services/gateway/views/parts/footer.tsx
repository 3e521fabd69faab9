import { contentUrl, marketUrl } from '../../urls.ts'
import type { ContentPage, Shell } from '../models.ts'
import type { Place } from '../place.ts'
import { MarketLink } from './market-menu.tsx'

const help: ContentPage[] = ['delivery', 'returns', 'contact']
const about: ContentPage[] = ['about', 'pictures']

/** The foot of every page: the same help in the same place. */
export function Footer({ at, shell }: { at: Place; shell: Shell }) {
  const { footer } = at.words
  return (
    <footer class="footer">
      <div class="wrap">
        <div class="footer-columns">
          <div class="footer-voice">
            <a class="wordmark" href={marketUrl(at.market)} lang="nl">
              merel
            </a>
            <p>{footer.voice}</p>
          </div>
          <PageLinks at={at} title={footer.help} pages={help} />
          <PageLinks at={at} title={footer.about} pages={about} />
          <nav aria-label={footer.markets}>
            <h2>{footer.markets}</h2>
            <ul data-swap="market-links">
              {shell.alternates.map(other => (
                <li>
                  <MarketLink at={at} href={other.href} market={other.market} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <p class="footer-note">{footer.note}</p>
      </div>
    </footer>
  )
}

function PageLinks({ at, title, pages }: { at: Place; title: string; pages: ContentPage[] }) {
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {pages.map(page => (
          <li>
            <a href={contentUrl(at.market, page)}>{at.words.pages[page]}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
