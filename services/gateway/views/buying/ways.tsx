import type { CheckoutModel } from '../buying-models.ts'
import type { Place } from '../place.ts'
import { ErrorText } from './checkout-fields.tsx'

/** The ways to have it delivered, each with its day and price. */
export function Ways({ at, checkout }: { at: Place; checkout: CheckoutModel }) {
  const words = at.words.buying.checkout
  return (
    <fieldset class="ways" id="delivery" data-part="delivery" aria-describedby="delivery-error">
      <legend class="unseen">{words.delivery}</legend>
      {checkout.ways.map(({ method, cost, date, chosen }) => (
        <label class="way">
          <input type="radio" name="delivery" value={method} checked={chosen} required />
          <span>
            <strong>
              <time dateTime={date}>{at.day(date)}</time>
            </strong>
            <span class="note">{`${words[method]}\u00a0\u00a0·\u00a0 ${words.deliveryOf[method]}`}</span>
          </span>
          <strong>{cost === 0 ? words.free : at.money({ amount: cost, currency: at.currency })}</strong>
        </label>
      ))}
      <ErrorText at={at} checkout={checkout} name="delivery" />
    </fieldset>
  )
}
