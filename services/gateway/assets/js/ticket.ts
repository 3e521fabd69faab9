import { announce } from './announce.ts'
import { fetchPage } from './fetch-page.ts'

const POLL_MS = 4_000
const GIVE_UP_MS = 60 * 60 * 1000

/** Follows an order: each piece of news brings the page's own part anew. Where no stream can be had, it asks now and then. */
const started = Date.now()
const part = () => document.querySelector<HTMLElement>('[data-part="ticket"]')
const token = () => part()?.dataset.ticket
/** The page as the server said it: the clock changes what stands in it. */
let said = part()?.innerHTML
/** How far this machine's clock is ahead of the shop's. */
const ahead = started - Number(part()?.dataset.now ?? started)
let stream: EventSource | undefined
let timer = 0
let asking = false

async function refresh(): Promise<void> {
  if (asking) return
  asking = true
  try {
    // The form for another card has an address of its own; the order is not there.
    const { page } = await fetchPage(location.pathname.replace(/\/payment$/, ''))
    const fresh = page.querySelector<HTMLElement>('[data-part="ticket"]')
    const old = part()
    if (!fresh || !old || fresh.innerHTML === said) return
    const news = fresh.dataset.said ?? ''
    if (news !== old.dataset.said) announce(news)
    // Never under the hands of somebody who is at work in it, nor while it says what is wrong, unless the order has moved on.
    else if (old.querySelector(':focus, [aria-invalid]')) return
    said = fresh.innerHTML
    old.replaceWith(document.adoptNode(fresh))
    tick()
    if (!token()) stop()
  } catch {
    // The shop is away for a moment: asked again at the next turn.
  } finally {
    asking = false
  }
}

/** How long the goods are still kept, in minutes and seconds. */
function tick(): void {
  const clock = document.querySelector<HTMLElement>('[data-until]')
  if (!clock) return
  const left = Math.max(0, Math.ceil((Number(clock.dataset.until) + ahead - Date.now()) / 1000))
  clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  clock.parentElement?.removeAttribute('hidden')
}

function stop(): void {
  stream?.close()
  stream = undefined
  clearInterval(timer)
}

function follow(): void {
  const name = token()
  stop()
  if (!name || document.hidden || Date.now() - started > GIVE_UP_MS) return
  stream = new EventSource(`/api/tickets/${name}`)
  stream.onmessage = () => void refresh()
  // Without word for a while it looks anyway: it may be late, and the page then says why.
  timer = setInterval(() => void refresh(), POLL_MS * 3)
  stream.onerror = () => {
    if (stream?.readyState !== EventSource.CLOSED) return
    clearInterval(timer)
    timer = setInterval(() => void refresh(), POLL_MS)
  }
}

// A tab in the background holds no connection.
document.addEventListener('visibilitychange', follow)
follow()
tick()
setInterval(tick, 1000)
