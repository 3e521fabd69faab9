import { renderToString } from 'preact-render-to-string'
import type { NavModel } from '../models.ts'
import type { Place } from '../place.ts'
import { Nav } from './nav.tsx'

const rendered = new WeakMap<NavModel, string>()

/** The menu as text, rendered once for all pages that show the same one: it is most of what a page repeats. */
export function navHtml(at: Place, nav: NavModel): string {
  const html = rendered.get(nav) ?? renderToString(<Nav at={at} nav={nav} />)
  rendered.set(nav, html)
  return html
}
