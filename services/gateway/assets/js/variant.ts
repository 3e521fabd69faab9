/** The chosen variant is in the address (`?sku=`), so that it can be shared and found again. */
export function wireVariants(): void {
  const offer = document.querySelector<HTMLElement>('.offer')
  if (offer === null || offer.querySelector('.option') === null) return
  const panels = [...offer.querySelectorAll<HTMLElement>('.panel[data-sku]')]
  const radio = (axis: string, index = '0') =>
    offer.querySelector<HTMLInputElement>(`.axis-${axis} input[data-i="${index}"]`)
  const chosen = (axis: string) =>
    offer.querySelector<HTMLInputElement>(`.axis-${axis} :checked`)?.dataset.i ?? '0'

  const wanted = new URLSearchParams(location.search).get('sku')
  const panel = panels.find(({ dataset }) => dataset.sku === wanted)
  if (panel !== undefined) {
    for (const axis of ['a', 'b']) {
      const input = radio(axis, panel.dataset[axis])
      if (input !== null) input.checked = true
    }
  }

  offer.addEventListener('change', () => {
    const here = panels.find(({ dataset }) => dataset.a === chosen('a') && dataset.b === chosen('b'))
    const url = new URL(location.href)
    if (here?.dataset.sku) url.searchParams.set('sku', here.dataset.sku)
    else url.searchParams.delete('sku')
    history.replaceState(history.state, '', url)
  })
}
