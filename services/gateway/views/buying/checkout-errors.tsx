import { fieldNames } from '../../../checkout/index.ts'
import type { CheckoutModel } from '../buying-models.ts'
import type { Place } from '../place.ts'
import { troubleText } from './checkout-fields.tsx'

/** Everything that is wrong, in one place that takes the focus; each line leads to its field. */
export function Errors({ at, checkout }: { at: Place; checkout: CheckoutModel }) {
  const words = at.words.buying.checkout
  const wrong = fieldNames.filter(name => checkout.troubles[name])
  const { notice } = checkout
  return (
    <>
      {notice && (
        <div class="errors" role="alert" tabIndex={-1} autofocus>
          <p>{words.notices[notice]}</p>
        </div>
      )}
      <div
        class="errors"
        id="errors"
        role="alert"
        tabIndex={-1}
        hidden={wrong.length === 0}
        autofocus={wrong.length > 0}
        data-one={words.summary(1)}
        data-many={words.summary(2)}
      >
        <h2>{words.summary(wrong.length)}</h2>
        <ul>
          {wrong.map(name => (
            <li>
              <a href={`#${name}`}>{troubleText({ at, checkout }, name)}</a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
