import { fetchPage } from './fetch-page.ts'

/** Pixels below the window at which it is asked for: so that it is there when it comes into view. */
const AHEAD = '600px'

/** What goes with a product comes when somebody scrolls near it. Without script, and where it cannot be had, a link stays. */
export function bringWhatGoesWith(): void {
  const place = document.querySelector<HTMLElement>('[data-fragment]')
  if (place === null) return
  const bring = async () => {
    const fresh = await fetchPage(place.dataset.fragment ?? '').catch(() => undefined)
    const cards = fresh?.page.querySelector('.cards')
    if (cards?.firstElementChild) place.replaceChildren(cards)
  }
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      void bring()
    },
    { rootMargin: AHEAD },
  ).observe(place)
}
