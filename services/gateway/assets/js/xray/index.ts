/**
 * The X-ray: draws over the shop where each piece of the page came from. Loaded by `xray-key.ts` when asked for. It stands
 * in a shadow tree, so that neither the shop's style nor its own reaches the other.
 */
import { element } from './element.ts'
import { drawMarks } from './marks.ts'
import { createPanel } from './panel.ts'
import { lookAgain, type Report } from './report.ts'
import css from './xray.text.css'

const OPEN = 'xray-open'
const FOLLOW_MS = 1_000
const host = element('div', { id: 'xray' })
const root = host.attachShadow({ mode: 'open' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
root.adoptedStyleSheets = [sheet]
// Room to scroll the end of the page out from under the panel.
const room = new CSSStyleSheet()
room.replaceSync('html.xrayed body { padding-bottom: min(58dvh, 460px) }')
document.adoptedStyleSheets.push(room)
const layer = element('div', { class: 'layer', 'aria-hidden': 'true' })
const panel = createPanel({ again: () => void look(), follow, close: () => show(false) })
root.append(layer, panel.element)

let last: Report | undefined
let following: ReturnType<typeof setTimeout> | undefined
let before: Element | null = null

async function look(): Promise<void> {
  const report = await lookAgain().catch(() => undefined)
  if (report) {
    last = report
    panel.show(report)
    redraw()
  }
}

function redraw(): void {
  if (last && host.isConnected) drawMarks(layer, last)
}

/** One look after the other, never two at a time, and only while somebody can see it. */
function follow(on: boolean): void {
  clearTimeout(following)
  if (!on) return
  following = setTimeout(async () => {
    if (!document.hidden) await look()
    if (host.isConnected) follow(true)
  }, FOLLOW_MS)
}

function show(open: boolean): void {
  if (open) {
    before = document.activeElement
    document.body.append(host)
    document.documentElement.classList.add('xrayed')
    sessionStorage.setItem(OPEN, 'yes')
    void look().then(() => panel.focus())
  } else {
    clearTimeout(following)
    const inside = document.activeElement === host
    host.remove()
    document.documentElement.classList.remove('xrayed')
    sessionStorage.removeItem(OPEN)
    if (inside) (before as HTMLElement | null)?.focus?.()
  }
}

document.addEventListener('keydown', event => {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (ctrlKey || metaKey || altKey) return
  if ((target as Element).closest('input, textarea, select, [contenteditable]')) return
  if (key === 'Escape' && host.isConnected) show(false)
  if (key === 'x' && (host.isConnected || !localStorage.getItem('xray-key-off'))) show(!host.isConnected)
})
new ResizeObserver(redraw).observe(document.body)
document.addEventListener('toggle', redraw, true)
show(true)
