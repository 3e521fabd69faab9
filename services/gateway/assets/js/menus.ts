/** Menus made of <details>: Escape or a click elsewhere closes them, and one closes the other. */
export function wireMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')

  document.addEventListener('click', event => {
    for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false
  })

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
}
