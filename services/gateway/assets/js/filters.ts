import { fetchPage } from './fetch-page.ts'

let shown = ''
let pending: AbortController | undefined

/** A change of filter or order is followed at once: only the parts that it changes are replaced, in place. */
export function watchFilters(): void {
  const form = document.querySelector<HTMLFormElement>('#filter-form')
  if (form === null) return
  shown = location.pathname + location.search

  document.addEventListener('change', event => {
    if ((event.target as HTMLInputElement).form === form) follow(addressOf(form))
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    follow(addressOf(form))
  })
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.applied a')
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    follow(link.href)
  })
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) void swap(location.href).catch(() => location.reload())
  })
}

function follow(url: string): void {
  swap(url).then(
    address => {
      if (address !== undefined) history.pushState(null, '', address)
      shown = location.pathname + location.search
    },
    () => location.assign(url),
  )
}

/** Empty fields and the usual order stay out of the address. */
function addressOf(form: HTMLFormElement): string {
  const sort = document.querySelector<HTMLSelectElement>('#sort')
  const fields = [...new FormData(form)].filter(
    ([name, value]) => value !== '' && !(name === sort?.name && sort.selectedIndex === 0),
  ) as [string, string][]
  const query = new URLSearchParams(fields).toString()
  return query === '' ? form.action : `${form.action}?${query}`
}

/** Loads `url` into the parts of this page; undefined when a newer change overtook it. */
async function swap(url: string): Promise<string | undefined> {
  pending?.abort()
  const mine = new AbortController()
  pending = mine
  const results = document.querySelector('[data-swap="results"]')
  results?.setAttribute('aria-busy', 'true')
  try {
    const { page, url: address } = await fetchPage(url, { signal: mine.signal })
    if (mine.signal.aborted) return undefined
    if (page.querySelector('[data-swap="results"]') === null) throw new Error('another kind of page')
    replaceParts(page)
    shown = location.pathname + location.search
    return address
  } catch (error) {
    if (mine.signal.aborted) return undefined
    throw error
  } finally {
    if (pending === mine) results?.removeAttribute('aria-busy')
  }
}

function replaceParts(page: Document): void {
  const focused = document.activeElement?.id
  for (const part of document.querySelectorAll<HTMLElement>('[data-swap]')) {
    const fresh = page.querySelector(`[data-swap="${part.dataset.swap}"]`)
    if (fresh === null) continue
    keepOpen(part, fresh)
    part.replaceChildren(...fresh.childNodes)
  }
  const sort = document.querySelector<HTMLSelectElement>('#sort')
  const freshSort = page.querySelector<HTMLSelectElement>('#sort')
  if (sort && freshSort) sort.value = freshSort.value
  document.title = page.title
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

/** Groups that were opened or folded by hand stay so. */
function keepOpen(part: HTMLElement, fresh: Element): void {
  for (const group of part.querySelectorAll<HTMLDetailsElement>('details[data-facet]')) {
    const twin = fresh.querySelector<HTMLDetailsElement>(
      `details[data-facet="${CSS.escape(group.dataset.facet ?? '')}"]`,
    )
    if (twin === null) continue
    twin.open = group.open
    const [rest, twinRest] = [group, twin].map(one => one.querySelector<HTMLDetailsElement>('.facet-rest'))
    if (rest && twinRest) twinRest.open = rest.open
  }
}
