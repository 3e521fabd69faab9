import { announce } from './announce.ts'
import { fetchPage } from './fetch-page.ts'

const POLL_MS = 4_000
const GIVE_UP_MS = 60 * 60 * 1000

/** Follows an order: each piece of news brings the page's own part anew. Where no stream can be had, it asks now and then. */
const started = Date.now()
const token = () => document.querySelector<HTMLElement>('[data-ticket]')?.dataset.ticket
let stream: EventSource | undefined
let timer = 0
let asking = false

async function refresh(): Promise<void> {
  if (asking) return
  asking = true
  try {
    const { page } = await fetchPage(location.href)
    const fresh = page.querySelector<HTMLElement>('[data-part="ticket"]')
    const old = document.querySelector<HTMLElement>('[data-part="ticket"]')
    if (!fresh || !old) return
    const said = fresh.dataset.said ?? ''
    if (said !== old.dataset.said) announce(said)
    if (fresh.innerHTML !== old.innerHTML) old.replaceWith(document.adoptNode(fresh))
    if (!token()) stop()
  } catch {
    // The shop is away for a moment: asked again at the next turn.
  } finally {
    asking = false
  }
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
