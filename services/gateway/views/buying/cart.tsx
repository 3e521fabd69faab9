import { cartUndoUrl, cartUrl, checkoutUrl, marketUrl, ticketUrl } from '../../urls.ts'
import type { CartModel } from '../buying-models.ts'
import { Layout } from '../layout.tsx'
import type { Shell } from '../models.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import type { Place } from '../place.ts'
import { CartLine, GoneLine } from './cart-line.tsx'
import { Sums } from './sums.tsx'

interface Props {
  at: Place
  shell: Shell
  cart: CartModel
}

/** The cart as a page; the script shows the same part in a drawer. */
export function Cart({ at, shell, cart }: Props) {
  const words = at.words.buying.cart
  return (
    <Layout at={at} shell={shell} page="cart">
      <div class="wrap">
        <Crumbs at={at} origin={shell.origin} steps={[{ name: words.title, href: cartUrl(at.market) }]} />
        <h1>{words.title}</h1>
        <div class="cart" data-part="cart" data-close={words.close} data-title={words.title}>
          <Said at={at} cart={cart} />
          {cart.lines.length + cart.gone.length === 0 ? (
            <Empty at={at} cart={cart} />
          ) : (
            <>
              <ul class="cart-lines">
                {cart.gone.map(gone => (
                  <GoneLine at={at} gone={gone} />
                ))}
                {cart.lines.map(line => (
                  <CartLine at={at} line={line} />
                ))}
              </ul>
              <Foot at={at} cart={cart} />
            </>
          )}
        </div>
      </div>
    </Layout>
  )
}

function Said({ at, cart }: Omit<Props, 'shell'>) {
  const words = at.words.buying.cart
  return (
    <div class="cart-said" role="status">
      {cart.said && <p class={cart.said === 'added' ? 'said' : 'said said-warn'}>{words.said[cart.said]}</p>}
      {cart.removed && (
        <form class="said" action={cartUndoUrl(at.market)} method="post" data-cart="change">
          {words.removed(cart.removed.title)}{' '}
          <button class="link" type="submit">
            {words.undo}
          </button>
        </form>
      )}
    </div>
  )
}

function Empty({ at, cart }: Omit<Props, 'shell'>) {
  const words = at.words.buying.cart
  return (
    <div class="cart-empty">
      <p>{words.empty}</p>
      <p>
        <a class="button" href={marketUrl(at.market)}>
          {words.lookAround}
        </a>
      </p>
      {cart.lastOrder && (
        <p>
          <a href={ticketUrl(at.market, cart.lastOrder)}>{words.lastOrder}</a>
        </p>
      )}
    </div>
  )
}

function Foot({ at, cart }: Omit<Props, 'shell'>) {
  const words = at.words.buying.cart
  return (
    <div class="cart-foot">
      <Sums at={at} totals={cart.totals} />
      {cart.toFree > 0 && (
        <p class="note">{words.toFree(at.money({ amount: cart.toFree, currency: at.currency }))}</p>
      )}
      {cart.blocked ? (
        <p class="said said-warn">{words.blocked}</p>
      ) : (
        <a class="button" href={checkoutUrl(at.market)}>
          {words.checkout}
        </a>
      )}
      <a class="cart-whole" href={cartUrl(at.market)}>
        {words.toCart}
      </a>
    </div>
  )
}
