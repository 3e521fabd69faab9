import type { Marks, SuggestModel } from '../../views/models.ts'

type Words = DOMStringMap

/** The list of a combobox: what it shows, what of it is active, and what the field says of it. */
export class SuggestionList {
  readonly #list = element('div', { className: 'suggestions', id: 'suggestions', hidden: true })
  readonly #input: HTMLInputElement
  readonly #words: Words
  #active = -1

  constructor(form: HTMLElement, input: HTMLInputElement, words: Words) {
    this.#input = input
    this.#words = words
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', words.label ?? '')
    // A press must not take the focus from the field before the click follows the link.
    this.#list.addEventListener('mousedown', event => event.preventDefault())
    form.append(this.#list)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', this.#list.id)
    input.setAttribute('aria-expanded', 'false')
  }

  get open(): boolean {
    return !this.#list.hidden
  }

  show({ products, categories, all }: SuggestModel): void {
    if (products.length + categories.length === 0) {
      this.close()
      return
    }
    const groups = [
      group(
        this.#words.categories,
        categories.map(({ href, name, within }) => option(href, [line(name, within)])),
      ),
      group(
        this.#words.products,
        products.map(product => {
          const picture = element('img', { src: product.picture, alt: '', width: 44, height: 55 })
          const price = element('span', { textContent: product.price })
          return option(product.href, [picture, line(product.title, product.line, product.marks), price])
        }),
      ),
      group(undefined, [option(all.href, [line(all.text)])]),
    ]
    this.#list.replaceChildren(...groups.filter(one => one !== undefined))
    this.#options.forEach((one, index) => {
      one.id = `suggestion-${index}`
    })
    this.#list.hidden = false
    this.#list.scrollTop = 0
    this.#input.setAttribute('aria-expanded', 'true')
    this.#choose(-1)
  }

  close(): void {
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#choose(-1)
  }

  /** Moves the choice; past either end it is in the field again. False when there is nothing to move in. */
  move(step: 1 | -1): boolean {
    if (!this.open) return false
    const places = this.#options.length + 1
    this.#choose(((this.#active + 1 + step + places) % places) - 1)
    return true
  }

  /** Goes to what is chosen; false when nothing is. */
  follow(): boolean {
    const chosen = this.open ? this.#options[this.#active] : undefined
    chosen?.click()
    return chosen !== undefined
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')]
  }

  #choose(index: number): void {
    this.#active = index
    this.#options.forEach((one, at) => {
      one.setAttribute('aria-selected', String(at === index))
      if (at === index) one.scrollIntoView({ block: 'nearest' })
    })
    if (index < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `suggestion-${index}`)
  }
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), properties)
}

function group(title: string | undefined, options: HTMLElement[]): HTMLElement | undefined {
  if (options.length === 0) return undefined
  const box = element('div', {})
  box.setAttribute('role', 'group')
  if (title === undefined) return fill(box, options)
  box.setAttribute('aria-label', title)
  const head = element('div', { className: 'suggestions-title', textContent: title })
  head.setAttribute('aria-hidden', 'true')
  return fill(box, [head, ...options])
}

function option(href: string, parts: HTMLElement[]): HTMLElement {
  const picture = parts[0]?.tagName === 'IMG' ? ' has-picture' : ''
  const link = element('a', { href, className: `suggestion${picture}`, tabIndex: -1 })
  link.setAttribute('role', 'option')
  return fill(link, parts)
}

function line(text: string, small?: string, marks: Marks = []): HTMLElement {
  const box = element('span', {})
  let at = 0
  for (const [start, end] of marks) {
    if (start < at || end <= start || end > text.length) continue
    box.append(text.slice(at, start), element('mark', { textContent: text.slice(start, end) }))
    at = end
  }
  box.append(text.slice(at))
  if (small) box.append(element('small', { textContent: small }))
  return box
}

function fill(box: HTMLElement, parts: HTMLElement[]): HTMLElement {
  box.append(...parts)
  return box
}
