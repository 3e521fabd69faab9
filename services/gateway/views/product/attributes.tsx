import type { AttributeGroup } from '../models.ts'
import type { Place } from '../place.ts'

/** What it measures and is made of, in groups. */
export function Attributes({ at, groups }: { at: Place; groups: AttributeGroup[] }) {
  if (groups.length === 0) return null
  return (
    <section>
      <h2>{at.words.product.measures}</h2>
      <div class="facts">
        {groups.map(group => (
          <div class="facts-group">
            <h3>{group.name}</h3>
            <dl>
              {group.rows.map(row => (
                <div>
                  <dt>{row.name}</dt>
                  <dd>{row.value}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}
