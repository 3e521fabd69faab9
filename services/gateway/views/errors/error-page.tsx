import { marketUrl } from '../../urls.ts'
import { Layout } from '../layout.tsx'
import type { ErrorModel, Shell } from '../models.ts'
import type { Place } from '../place.ts'

/** Says plainly what is wrong and where to go from here. */
export function ErrorPage({ at, shell, error }: { at: Place; shell: Shell; error: ErrorModel }) {
  const { errors } = at.words
  const [title, text] = textsOf(at, error.status)
  return (
    <Layout at={at} shell={shell} page="error">
      <div class="wrap error">
        <p class="error-status" aria-hidden="true">
          {error.status}
        </p>
        <h1>{title}</h1>
        <p class="error-text">{text}</p>
        <p class="error-ways">
          {error.status >= 500 ? (
            <a class="button" href={shell.canonical}>
              {errors.again}
            </a>
          ) : (
            <a class="button" href={marketUrl(at.market)}>
              {errors.home}
            </a>
          )}
        </p>
        {error.suggestions.length > 0 && (
          <nav class="error-links" aria-label={errors.lookAround}>
            <h2>{errors.lookAround}</h2>
            <ul>
              {error.suggestions.map(suggestion => (
                <li>
                  <a class="chip" href={suggestion.href}>
                    {suggestion.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {error.correlationId && (
          <p class="note">
            {errors.reference} <code>{error.correlationId}</code>
          </p>
        )}
      </div>
    </Layout>
  )
}

function textsOf(at: Place, status: ErrorModel['status']): readonly string[] {
  const { texts } = at.words.errors
  if (status === 502 || status === 504) return texts[503]
  return texts[status]
}
