import { marketUrl } from '../../urls.ts'
import type { Crumbs as Steps } from '../models.ts'
import type { Place } from '../place.ts'
import { JsonLd } from './json-ld.tsx'

/** The way from the home page to here, for people and for search engines. The last step is this page. */
export function Crumbs({ at, origin, steps }: { at: Place; origin: string; steps: Steps }) {
  const all = [{ name: at.words.home, href: marketUrl(at.market) }, ...steps]
  return (
    <nav class="crumbs" aria-label={at.words.crumbs}>
      <ol>
        {all.map((step, index) => (
          <li>
            {index === all.length - 1 ? (
              <span aria-current="page">{step.name}</span>
            ) : (
              <a href={step.href}>{step.name}</a>
            )}
          </li>
        ))}
      </ol>
      <JsonLd
        data={{
          '@type': 'BreadcrumbList',
          itemListElement: all.map((step, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: step.name,
            item: origin + step.href,
          })),
        }}
      />
    </nav>
  )
}
