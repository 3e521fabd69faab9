import type { CheckoutModel } from '../buying-models.ts'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'
import { Sums } from './sums.tsx'

/** What is being ordered. A line that cannot be had is put right by one click, which keeps all that was typed. */
export function Summary({ at, checkout }: { at: Place; checkout: CheckoutModel }) {
  const words = at.words.buying.checkout
  return (
    <aside class="summary" aria-label={words.review} data-part="summary">
      <h2>{words.review}</h2>
      <ul>
        {checkout.lines.map(line => (
          <li class="summary-line">
            <Picture picture={line.picture} sizes="56px" widths={[160]} first />
            <div>
              <p>{line.title}</p>
              <p class="note">
                {[line.options, words.pieces(line.quantity)].filter(Boolean).join('\u00a0\u00a0·\u00a0 ')}
              </p>
            </div>
            <p class="summary-sum">{at.money({ amount: line.total, currency: at.currency })}</p>
            {line.left !== undefined && <Adjust at={at} sku={line.sku} title={line.title} left={line.left} />}
            {line.changedFrom !== undefined && (
              <Changed at={at} from={line.changedFrom} to={line.price.amount} />
            )}
          </li>
        ))}
        {checkout.gone.map(({ sku, title }) => (
          <li>
            <p class="said said-warn">
              {at.words.buying.cart.gone(title)} <AdjustButton at={at} sku={sku} title={title} left={0} />
            </p>
          </li>
        ))}
      </ul>
      <Sums at={at} totals={checkout.totals} />
    </aside>
  )
}

interface AdjustProps {
  at: Place
  sku: string
  title: string
  left: number
}

function Adjust(props: AdjustProps) {
  const words = props.at.words.buying.cart
  return (
    <p class="said said-warn">
      {props.left === 0 ? words.soldOut : words.onlyLeft(props.left)} <AdjustButton {...props} />
    </p>
  )
}

function AdjustButton({ at, sku, title, left }: AdjustProps) {
  const words = at.words.buying.cart
  return (
    <button class="link" type="submit" form="checkout" name="adjust" value={`${sku}:${left}`}>
      {left === 0 ? words.remove : words.take(left)}
      <span class="unseen"> {title}</span>
    </button>
  )
}

function Changed({ at, from, to }: { at: Place; from: number; to: number }) {
  const words = at.words.buying.cart
  const money = (amount: number) => at.money({ amount, currency: at.currency })
  return <p class="said said-warn">{(from < to ? words.priceUp : words.priceDown)(money(from), money(to))}</p>
}
