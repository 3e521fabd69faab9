let region: HTMLElement | undefined

/** Says something to a screen reader, politely and unseen. */
export function announce(text: string): void {
  if (region === undefined) {
    region = document.createElement('p')
    region.className = 'unseen'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  region.textContent = text
}
