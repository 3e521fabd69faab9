import { cartLinesUrl } from '../../urls.ts'
import type { CartLineModel, CartModel } from '../buying-models.ts'
import type { StockState } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'

/** One thing in the cart, with everything that can be done to it. */
export function CartLine({ at, line }: { at: Place; line: CartLineModel }) {
  const words = at.words.buying.cart
  const { sku, title, options, quantity, price, left, stock } = line
  const { currency } = price
  const say: Record<StockState, (left?: number) => string> = at.words.offer.stock
  return (
    <li class="cart-line" id={`line-${sku}`}>
      <div class="cart-picture">
        <Picture picture={line.picture} sizes="96px" widths={[160, 320]} first />
      </div>
      <div class="cart-what">
        <h2>
          <a href={line.href}>{title}</a>
        </h2>
        {options && <p class="note">{options}</p>}
        {/* "In stock" above "Only 3 left of this" would be two answers to one question. */}
        {!(left && stock.state === 'in_stock') && (
          <p class={`stock stock-${stock.state.replace('_', '-')}`}>{say[stock.state](stock.left)}</p>
        )}
        <Changed at={at} line={line} />
        {left !== undefined && <Short at={at} sku={sku} left={left} />}
      </div>
      <p class="cart-sum">
        {at.money({ amount: line.total, currency })}
        {quantity > 1 && <span class="note">{words.each(at.money(price))}</span>}
      </p>
      <form class="cart-do" action={cartLinesUrl(at.market, sku)} method="post" data-cart="change">
        {/* The first button is the one that Enter presses. */}
        <button class="link no-script" type="submit">
          {words.update}
        </button>
        <div class="stepper">
          <button type="submit" name="step" value="-1" aria-label={words.fewer(title)}>
            <Icon name="minus" size={16} />
          </button>
          <input
            name="quantity"
            type="number"
            inputmode="numeric"
            min={0}
            max={99}
            value={quantity}
            aria-label={words.quantityOf(title)}
            autocomplete="off"
          />
          <button
            type="submit"
            name="step"
            value="1"
            aria-label={words.more(title)}
            disabled={quantity >= 99}
          >
            <Icon name="plus" size={16} />
          </button>
        </div>
        <button class="link" type="submit" name="remove" value="1" aria-label={words.removeThis(title)}>
          {words.remove}
        </button>
      </form>
    </li>
  )
}

/** What has changed since the shopper last looked. */
function Changed({ at, line: { changedFrom, price } }: { at: Place; line: CartLineModel }) {
  if (changedFrom === undefined) return null
  const words = at.words.buying.cart
  const say = changedFrom < price.amount ? words.priceUp : words.priceDown
  const from = at.money({ amount: changedFrom, currency: price.currency })
  return <p class="said said-warn">{say(from, at.money(price))}</p>
}

function Short({ at, sku, left }: { at: Place; sku: string; left: number }) {
  const words = at.words.buying.cart
  return (
    <form class="said said-warn" action={cartLinesUrl(at.market, sku)} method="post" data-cart="change">
      {left === 0 ? words.soldOut : words.onlyLeft(left)}{' '}
      <button
        class="link"
        type="submit"
        name={left === 0 ? 'remove' : 'quantity'}
        value={left === 0 ? 1 : left}
      >
        {left === 0 ? words.remove : words.take(left)}
      </button>
    </form>
  )
}

/** A line whose product is no longer sold. */
export function GoneLine({ at, gone }: { at: Place; gone: CartModel['gone'][number] }) {
  const words = at.words.buying.cart
  return (
    <li>
      <form
        class="said said-warn"
        action={cartLinesUrl(at.market, gone.sku)}
        method="post"
        data-cart="change"
      >
        {words.gone(gone.title)}{' '}
        <button class="link" type="submit" name="remove" value="1">
          {words.remove}
        </button>
      </form>
    </li>
  )
}
