/** Marks this page's department in the navigation, which is shared by all pages and so cannot know. */
export function markDepartment(): void {
  const code = document.body.dataset.department
  if (!code) return
  const link = document.querySelector<HTMLElement>(`.nav-links a[data-department="${CSS.escape(code)}"]`)
  if (link === null) return
  link.setAttribute('aria-current', 'true')
  const row = link.closest('ul')
  if (row !== null) row.scrollLeft = link.offsetLeft - row.offsetLeft
}
