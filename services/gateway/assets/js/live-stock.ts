import { renewOffer } from './renew-offer.ts'
import { type Stock, showStock } from './show-stock.ts'

const POLL_MS = 15_000
/** By then the page itself is new at the edge. */
const RENEW_MS = 1_500
/** Pictures first; and who leaves so soon needs no stream. */
const BEGIN_MS = 1_000

/**
 * The stock on a product page as it changes. One connection a browser, that of the tab which was looked at last: a
 * browser gives a site six, and the pages need those. Where there is none to be had, it asks now and then.
 */
export function watchStock(): void {
  const product = document.querySelector<HTMLElement>('[data-product]')?.dataset.product
  if (!product || !document.querySelector('.offer-stock')) return
  const url = `/api/products/${product}/stock`
  let stream: EventSource | undefined
  let release: (() => void) | undefined
  let poll: number | undefined
  let renew: number | undefined

  const show = (stock: Stock) => {
    if (!showStock(stock)) return
    clearTimeout(renew)
    renew = setTimeout(() => renewOffer().then(() => showStock(stock)), RENEW_MS)
  }

  function listen(): void {
    stop()
    const mine = new EventSource(url)
    stream = mine
    mine.addEventListener('message', ({ data }) => show(JSON.parse(data)))
    mine.addEventListener('error', () => {
      // While it is CONNECTING, the browser tries again by itself; CLOSED is a 204: the shop has no stream to give.
      if (stream === mine && mine.readyState === EventSource.CLOSED) askNowAndThen()
    })
    // Whoever asks for the lock later takes it from us, and with it the connection. Only where there is https.
    navigator.locks
      ?.request(
        'live-stock',
        { steal: true },
        () =>
          new Promise<void>(resolve => {
            release = resolve
          }),
      )
      .catch(() => stream === mine && askNowAndThen())
  }

  function askNowAndThen(): void {
    stop()
    const ask = async () => {
      const answer = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => undefined)
      if (answer?.ok) show(await answer.json())
    }
    poll = setInterval(ask, POLL_MS)
  }

  function stop(): void {
    stream?.close()
    stream = undefined
    clearInterval(poll)
    release?.()
    release = undefined
  }

  const look = () => (document.visibilityState === 'visible' ? listen() : stop())
  document.addEventListener('visibilitychange', look)
  addEventListener('pagehide', stop)
  addEventListener('pageshow', () => setTimeout(look, BEGIN_MS))
}
