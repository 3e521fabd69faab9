const KEPT = 'xray'
const SCRIPT = '/xray.js'
let refused = false

/**
 * Loads the X-ray where it is asked for: by `?xray=KEY`, which is remembered for the visit, or by the key `x`. The edge
 * decides whether it may be seen; where not, nothing happens.
 */
export function wireXray(): void {
  const address = new URL(location.href)
  const key = address.searchParams.get('xray')
  if (key !== null) {
    sessionStorage.setItem(KEPT, key)
    sessionStorage.setItem(`${KEPT}-open`, 'yes')
    address.searchParams.delete('xray')
    history.replaceState(history.state, '', address)
  }
  if (sessionStorage.getItem(`${KEPT}-open`)) void load()
  document.addEventListener('keydown', event => {
    const { key: pressed, ctrlKey, metaKey, altKey, target } = event
    if (pressed !== 'x' || ctrlKey || metaKey || altKey) return
    if ((target as Element).closest('input, textarea, select, [contenteditable]')) return
    if (!localStorage.getItem(`${KEPT}-key-off`)) void load()
  })
}

async function load(): Promise<void> {
  if (refused || document.querySelector(`script[src="${SCRIPT}"]`)) return
  const headers = { 'X-Xray': sessionStorage.getItem(KEPT) ?? '1' }
  const answer = await fetch(location.href, { method: 'HEAD', headers }).catch(() => undefined)
  refused = !answer?.headers.has('X-Xray')
  if (refused) return
  const script = document.createElement('script')
  script.type = 'module'
  script.src = SCRIPT
  document.head.append(script)
}
