import type { SuggestModel } from '../../views/models.ts'
import { announce } from './announce.ts'
import { SuggestionList } from './suggestion-list.ts'

const pause = 120

/** Suggestions under the search field while one types: a combobox with a list, by mouse, keys and screen reader. */
export function wireSuggestions(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-suggest]')
  const input = form?.querySelector<HTMLInputElement>('input[type="search"]')
  const words = form?.querySelector('template')?.dataset
  if (!form || !input || !words) return
  const list = new SuggestionList(form, input, words)
  let timer = 0
  let request: AbortController | undefined

  const ask = async () => {
    request?.abort()
    const query = input.value.trim()
    if (query.length < 2) return list.close()
    request = new AbortController()
    const { signal } = request
    const url = `/api/suggest?${new URLSearchParams({ market: form.dataset.suggest ?? '', q: query })}`
    try {
      const response = await fetch(url, { signal })
      if (!response.ok) return list.close()
      const found = (await response.json()) as SuggestModel
      if (signal.aborted || document.activeElement !== input) return
      list.show(found)
      const count = found.products.length + found.categories.length
      announce((count === 1 ? words.one : words.many)?.replace('#', String(count)) ?? '')
    } catch {
      // Typing goes on, or the shop cannot answer now: the plain search still works.
      if (!signal.aborted) list.close()
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, pause)
  })
  input.addEventListener('focus', () => {
    if (input.value.trim() !== input.defaultValue) void ask()
  })
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.move(event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    } else if (event.key === 'Enter' && list.follow()) {
      event.preventDefault()
    } else if (event.key === 'Escape' && list.open) {
      event.preventDefault()
      list.close()
    }
  })
  form.addEventListener('focusout', event => {
    if (!form.contains(event.relatedTarget as Node | null)) list.close()
  })
}
