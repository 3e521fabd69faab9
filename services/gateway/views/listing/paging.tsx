import type { ListingModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

interface Props {
  at: Place
  page: ListingModel['page']
  total: number
  /** How many cards stand on this page. */
  shown: number
}

/** How far one has come, the next page (added below by the script), and all pages by number. */
export function Paging({ at, page, total, shown }: Props) {
  const words = at.words.listing
  const next = Math.min(shown, total - page.last)
  return (
    <div class="paging" data-loading={words.loading} data-page={page.current}>
      <p class="paging-seen" data-seen={words.seen('1', at.number(page.last), at.number(total))}>
        {words.seen(at.number(page.first), at.number(page.last), at.number(total))}
      </p>
      <svg
        class="paging-bar"
        width="192"
        height="3"
        viewBox="0 0 100 3"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect class="bar-ground" width="100" height="3" />
        <rect class="bar-value" width={Math.round((page.last / Math.max(1, total)) * 1000) / 10} height="3" />
      </svg>
      {page.next && next > 0 && (
        <a class="button button-line show-more" href={page.next} data-added={words.added(next)}>
          {words.more(next)}
        </a>
      )}
      {page.count > 1 && <PageNumbers at={at} page={page} />}
    </div>
  )
}

function PageNumbers({ at, page }: { at: Place; page: ListingModel['page'] }) {
  const words = at.words.listing
  return (
    <nav class="pages" aria-label={words.pages}>
      <ul>
        {page.previous && (
          <li>
            <a href={page.previous} rel="prev" aria-label={words.previous}>
              <Icon name="chevron-left" size={18} />
            </a>
          </li>
        )}
        {page.links.map(link =>
          link === null ? (
            <li class="pages-gap" aria-hidden="true">
              …
            </li>
          ) : (
            <li>
              <a
                href={link.href}
                aria-label={words.page(link.number)}
                aria-current={link.number === page.current ? 'page' : undefined}
              >
                {at.number(link.number)}
              </a>
            </li>
          ),
        )}
        {page.next && (
          <li>
            <a href={page.next} rel="next" aria-label={words.next}>
              <Icon name="chevron-right" size={18} />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
