import type { Totals } from '../../../checkout/index.ts'
import type { Place } from '../place.ts'

/** What it comes to, and the VAT in it, a line a rate. */
export function Sums({ at, totals }: { at: Place; totals: Totals }) {
  const words = at.words.buying.cart
  const money = (amount: number) => at.money({ amount, currency: at.currency })
  return (
    <dl class="sums">
      <div>
        <dt>{words.goods}</dt>
        <dd>{money(totals.goods)}</dd>
      </div>
      <div>
        <dt>{words.delivery}</dt>
        <dd>{totals.delivery === 0 ? words.free : money(totals.delivery)}</dd>
      </div>
      <div class="sums-total">
        <dt>{words.total}</dt>
        <dd>{money(totals.total)}</dd>
      </div>
      {totals.vat.map(({ percent, vat }) => (
        <div class="note">
          <dt>{words.vat(at.number(percent))}</dt>
          <dd>{money(vat)}</dd>
        </div>
      ))}
    </dl>
  )
}
