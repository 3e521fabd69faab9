import type { ContentModel } from '../models.ts'
import type { Place } from '../place.ts'

/** Who made which picture, and under what licence. */
export function Credits({ at, credits }: { at: Place; credits: NonNullable<ContentModel['credits']> }) {
  const { columns, title } = at.words.credits
  return (
    <section>
      <h2>{title}</h2>
      <table class="table">
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {credits.map(credit => (
            <tr>
              <th scope="row">{credit.shape}</th>
              <td>{credit.author}</td>
              <td>{credit.licence}</td>
              <td>{credit.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
