import { fetchPage } from './fetch-page.ts'

/** Takes over from the page as it is now what can be had: the panels under the options, and which options are out. */
export async function renewOffer(): Promise<void> {
  const fresh = await fetchPage(location.href).catch(() => undefined)
  if (!fresh) return
  for (const panel of document.querySelectorAll<HTMLElement>('.offer-stock .panel')) {
    const { a, b } = panel.dataset
    const now = fresh.page.querySelector(`.offer-stock .panel[data-a="${a}"][data-b="${b}"]`)
    if (now !== null) panel.replaceChildren(...now.childNodes)
  }
  for (const axis of ['a', 'b'])
    for (const input of document.querySelectorAll<HTMLElement>(`.axis-${axis} input`)) {
      const now = fresh.page
        .querySelector(`.axis-${axis} input[data-i="${input.dataset.i}"]`)
        ?.closest('label')
      const label = input.closest('label')
      if (!now || !label) continue
      const out = now.getAttribute('data-out')
      if (out === null) label.removeAttribute('data-out')
      else label.setAttribute('data-out', out)
    }
}
