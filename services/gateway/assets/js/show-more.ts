import { announce } from './announce.ts'
import { fetchPage } from './fetch-page.ts'

interface Place {
  /** The last page added below the first. */
  upTo?: string
  /** How far the list was scrolled when it was left. */
  y?: number
}

/** "Show more" adds the next page below instead of loading it; without script it is a link to that page. */
export function watchShowMore(): void {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.show-more')
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    if (link.getAttribute('aria-busy') === 'true') return
    addPage(link).then(
      first => {
        announce(link.dataset.added ?? '')
        first?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
        history.replaceState({ ...place(), upTo: pageNow() }, '')
      },
      () => location.assign(link.href),
    )
  })
  addEventListener('pagehide', () => {
    if (place().upTo !== undefined) history.replaceState({ ...place(), y: scrollY }, '')
  })
}

/** Coming back to a list that had grown: it grows again, and stands where it stood. */
export async function restoreList(): Promise<void> {
  const { upTo, y } = place()
  if (upTo === undefined) return
  try {
    for (let link = nextLink(); link && Number(pageNow()) < Number(upTo); link = nextLink())
      await addPage(link)
    if (y !== undefined) scrollTo({ top: y, behavior: 'instant' })
  } catch {
    // The first page is here and its links work: nothing is lost but the place.
  }
}

const place = (): Place => (history.state ?? {}) as Place
const paging = (root: ParentNode = document) => root.querySelector<HTMLElement>('.paging')
const pageNow = (): string => paging()?.dataset.page ?? '1'
const nextLink = () => document.querySelector<HTMLAnchorElement>('.show-more')

/** Adds the page behind `link`; resolves to its first new item. */
async function addPage(link: HTMLAnchorElement): Promise<Element | undefined> {
  link.setAttribute('aria-busy', 'true')
  link.textContent = paging()?.dataset.loading ?? ''
  const { page } = await fetchPage(link.href)
  const items = [...page.querySelectorAll('.listing-results .cards > li')]
  const below = paging(page)
  if (items.length === 0 || below === null) throw new Error('another kind of page')
  const seen = below.querySelector<HTMLElement>('.paging-seen')
  if (seen?.dataset.seen) seen.textContent = seen.dataset.seen
  document.querySelector('.listing-results .cards')?.append(...items)
  paging()?.replaceWith(below)
  return items[0]
}
