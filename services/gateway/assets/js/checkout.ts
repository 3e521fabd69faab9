import {
  type CheckoutInput,
  checkFields,
  countryOf,
  type FieldName,
  fieldNames,
} from '../../../checkout/index.ts'
import { fetchPage } from './fetch-page.ts'

/** Checks before sending, by the very rules of the server; and a change of country or delivery shows its price at once. */
const form = document.querySelector<HTMLFormElement>('#checkout')
if (form) wire(form)

function wire(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll('.no-script')) button.remove()
  let sent = false

  form.addEventListener('submit', event => {
    const submitter = event.submitter as HTMLButtonElement | null
    if (submitter?.name === 'adjust') return
    if (sent) return event.preventDefault()
    const { troubles = {} } = check(form)
    const wrong = fieldNames.filter(name => troubles[name])
    for (const name of fieldNames) say(name, troubles[name])
    if (wrong.length === 0) {
      sent = true
      return
    }
    event.preventDefault()
    summarise(wrong)
    document.getElementById('errors')?.focus()
  })
  // Back from the next page: it may be sent again, and is the same order.
  addEventListener('pageshow', () => {
    sent = false
  })

  form.addEventListener('change', event => {
    const { name } = event.target as HTMLInputElement
    if (name === 'country') exampleOf(form)
    if (name === 'country' || name === 'delivery') void reprice(form)
  })
  // A field that was filled in wrongly says so when it is left, and falls silent when it is put right.
  form.addEventListener('focusout', event => {
    const { name, value } = event.target as HTMLInputElement
    if (value !== '' && isField(name)) say(name, check(form).troubles?.[name])
  })
  form.addEventListener('input', event => {
    const { name } = event.target as HTMLInputElement
    const { troubles = {} } = check(form)
    if (!isField(name) || troubles[name]) return
    say(name, undefined)
    // What has been put right leaves the list of what is wrong.
    if (!document.getElementById('errors')?.hidden) summarise(fieldNames.filter(field => isMarked(field)))
  })
}

const isField = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name)

const isMarked = (name: FieldName) => document.getElementById(name)?.hasAttribute('aria-invalid')

const check = (form: HTMLFormElement) =>
  checkFields(
    Object.fromEntries(new FormData(form)) as CheckoutInput,
    form.dataset.currency === 'GBP' ? 'GBP' : 'EUR',
  )

function say(name: FieldName, trouble: string | undefined): void {
  const field = document.getElementById(name)
  const error = document.getElementById(`${name}-error`)
  if (!field || !error) return
  error.textContent = trouble ? (field.dataset[trouble] ?? '') : ''
  if (trouble) field.setAttribute('aria-invalid', 'true')
  else field.removeAttribute('aria-invalid')
}

function summarise(wrong: FieldName[]): void {
  const box = document.querySelector<HTMLElement>('#errors')
  if (!box) return
  const { one = '', many = '' } = box.dataset
  const heading = box.querySelector('h2')
  if (heading) heading.textContent = wrong.length === 1 ? one : many.replace('2', String(wrong.length))
  box.querySelector('ul')?.replaceChildren(
    ...wrong.map(name => {
      const link = document.createElement('a')
      link.href = `#${name}`
      link.textContent = document.getElementById(`${name}-error`)?.textContent ?? ''
      const item = document.createElement('li')
      item.append(link)
      return item
    }),
  )
  box.hidden = wrong.length === 0
}

/** Another country writes its postal codes otherwise. */
function exampleOf(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLElement>('#postcode')
  const hint = form.querySelector('#postcode-hint')
  const country = countryOf(String(new FormData(form).get('country')))
  const old = hint?.getAttribute('data-example') ?? ''
  const example = country?.postcode.example
  if (!field || !hint || !example) return
  for (const trouble of ['missing', 'wrong', 'long'])
    field.dataset[trouble] = field.dataset[trouble]?.replace(old, example) ?? ''
  hint.textContent = hint.textContent?.replace(old, example) ?? ''
  hint.setAttribute('data-example', example)
}

let latest = 0

async function reprice(form: HTMLFormElement): Promise<void> {
  const mine = ++latest
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  body.delete('card')
  body.set('do', 'update')
  const pay = form.querySelector<HTMLButtonElement>('[value="place"]')
  if (pay) pay.disabled = true
  try {
    const { page } = await fetchPage(form.action, { method: 'POST', body })
    if (mine !== latest) return
    const focused = document.activeElement as HTMLInputElement | null
    const radio = focused?.name === 'delivery'
    for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
      const fresh = page.querySelector(`[data-part="${part.dataset.part}"]`)
      if (!fresh) return location.reload()
      part.replaceWith(document.adoptNode(fresh))
    }
    if (radio) document.querySelector<HTMLElement>('[name="delivery"]:checked')?.focus()
  } catch {
    // The server says it once more when the order is placed: nobody pays a sum that was not shown.
    if (pay) pay.disabled = false
  }
}
