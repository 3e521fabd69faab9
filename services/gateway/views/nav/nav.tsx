import type { NavModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

/** The row of departments, and a panel with all of their categories. The same on every page of a market (nav-html.tsx). */
export function Nav({ at, nav }: { at: Place; nav: NavModel }) {
  const { words } = at
  return (
    <nav class="nav" aria-label={words.nav.label}>
      <div class="nav-row wrap">
        <details class="menu nav-all">
          <summary>
            <Icon name="menu" size={18} />
            <span>{words.nav.all}</span>
          </summary>
          <div class="menu-panel nav-panel">
            <ul class="nav-columns wrap">
              {nav.departments.map(department => (
                <li>
                  <a class="nav-head" href={department.href}>
                    {department.name}
                  </a>
                  <ul>
                    {department.categories.map(category => (
                      <li>
                        <a href={category.href}>{category.name}</a>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        </details>
        <ul class="nav-links">
          {nav.newIn && (
            <li>
              <a href={nav.newIn}>{words.nav.newIn}</a>
            </li>
          )}
          {nav.departments.map(department => (
            <li>
              <a href={department.href} data-department={department.code}>
                {department.name}
              </a>
            </li>
          ))}
          {nav.offers && (
            <li>
              <a class="is-offer" href={nav.offers}>
                {words.nav.offers}
              </a>
            </li>
          )}
        </ul>
      </div>
    </nav>
  )
}
