import type { HomeModel } from '../models.ts'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'

/** A tile a department, its name below the picture. */
export function Departments({ at, departments }: { at: Place; departments: HomeModel['departments'] }) {
  return (
    <section class="section">
      <h2>{at.words.landing.departments}</h2>
      <ul class="departments">
        {departments.map(department => (
          <li class="department">
            <div class="department-text">
              <h3>
                <a href={department.href}>{department.name}</a>
              </h3>
              <p>{at.words.product.count(department.count, at.number(department.count))}</p>
            </div>
            <div class="department-picture">
              <Picture
                picture={department.picture}
                sizes="(min-width: 1408px) 243px, (min-width: 720px) 18vw, 46vw"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
