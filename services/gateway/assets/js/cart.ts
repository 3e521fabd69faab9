import { announce } from './announce.ts'
import { fetchPage, NoPage } from './fetch-page.ts'

let drawer: HTMLDialogElement | undefined

/** The cart without leaving the page: what is added opens a drawer, and in it and on the cart's page forms work in place. */
export function wireCart(): void {
  showCount()
  // A page that comes back from the browser's own memory shows the number of then.
  addEventListener('pageshow', showCount)
  document.addEventListener('visibilitychange', showCount)
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (!form.dataset.cart || event.defaultPrevented) return
    event.preventDefault()
    wish(form, event.submitter as HTMLButtonElement | null)
  })
  document.addEventListener('change', event => {
    const input = event.target as HTMLInputElement
    if (input.closest('.stepper')) input.form?.requestSubmit()
  })
}

/** The number beside the bag, from the one cookie that scripts may read. */
function showCount(): void {
  const count = Number(/(?:^|; )(?:__Host-)?shop_cart=(\d+)/.exec(document.cookie)?.[1] ?? 0)
  const link = document.querySelector<HTMLElement>('.cart-link')
  const number = link?.querySelector<HTMLElement>('.cart-count')
  if (!link || !number) return
  number.textContent = String(count)
  number.hidden = count === 0
  const { one, many } = link.dataset
  if (count > 0)
    link.setAttribute('aria-label', (count === 1 ? one : many)?.replace('2', String(count)) ?? '')
  else link.removeAttribute('aria-label')
}

let turn = Promise.resolve()

/** One wish after the other: answers that overtake each other would show a cart that was. */
function wish(form: HTMLFormElement, submitter: HTMLButtonElement | null): void {
  // The form goes while it is under way: a second click would be a second wish.
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>)
  turn = turn.then(() => send(form, submitter, body))
}

async function send(
  form: HTMLFormElement,
  submitter: HTMLButtonElement | null,
  body: URLSearchParams,
): Promise<void> {
  const name = submitter?.name ? `[name="${submitter.name}"][value="${submitter.value}"]` : ''
  const line = form.closest('li')?.id
  try {
    const { page } = await fetchPage(form.action, { method: 'POST', body })
    const fresh = page.querySelector<HTMLElement>('[data-part="cart"]')
    if (!fresh) throw new Error('another kind of page')
    showCount()
    announce(fresh.querySelector('.cart-said')?.textContent ?? '')
    if (form.dataset.cart === 'add') return open(fresh)
    document.querySelector('[data-part="cart"]')?.replaceWith(document.adoptNode(fresh))
    // The focus stays where it was, or goes to what can be undone.
    const again = line && document.querySelector<HTMLElement>(`#${CSS.escape(line)} form ${name || 'input'}`)
    const next = again || fresh.querySelector<HTMLElement>('.cart-said button, a, button')
    next?.focus()
  } catch (error) {
    // It is done, though the page that shows it did not come: never asked for twice.
    if (error instanceof NoPage && error.after) return location.assign(error.after)
    // Whatever it was, the plain form tells: with the button that was pressed.
    delete form.dataset.cart
    if (!form.isConnected) document.body.append(form)
    form.requestSubmit(submitter)
  } finally {
    form.ariaBusy = null
  }
}

function open(fresh: HTMLElement): void {
  drawer ??= makeDrawer(fresh)
  drawer.querySelector('[data-part="cart"]')?.remove()
  drawer.append(document.adoptNode(fresh))
  if (!drawer.open) drawer.showModal()
}

function makeDrawer({ dataset }: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog')
  dialog.className = 'drawer'
  dialog.setAttribute('aria-labelledby', 'drawer-title')
  const head = document.createElement('div')
  head.className = 'drawer-head'
  const title = document.createElement('h2')
  title.id = 'drawer-title'
  title.textContent = dataset.title ?? ''
  const close = document.createElement('button')
  close.className = 'icon-button'
  close.setAttribute('aria-label', dataset.close ?? '')
  close.textContent = '✕'
  close.addEventListener('click', () => dialog.close())
  // A click beside it lands on the dialog itself.
  dialog.addEventListener('click', event => event.target === dialog && dialog.close())
  head.append(title, close)
  dialog.append(head)
  document.body.append(dialog)
  return dialog
}
