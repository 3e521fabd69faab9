import { cartLinesUrl } from '../../urls.ts'
import type { VariantModel } from '../models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

interface Props {
  at: Place
  product: number
  variant: VariantModel
}

/** A plain form, one a variant: the style sheet shows that of the chosen one. The script opens the drawer instead. */
export function AddToCart({ at, product, variant }: Props) {
  const { cart } = at.words.buying
  const id = `quantity-${variant.sku}`
  return (
    <form class="add" action={cartLinesUrl(at.market)} method="post" data-cart="add">
      <input type="hidden" name="product" value={product} />
      <input type="hidden" name="sku" value={variant.sku} />
      <label class="unseen" for={id}>
        {cart.quantity}
      </label>
      <input
        class="field add-quantity"
        id={id}
        name="quantity"
        type="number"
        inputmode="numeric"
        min={1}
        max={99}
        value={1}
        required
        autocomplete="off"
      />
      <button class="button" type="submit">
        <Icon name="shopping-bag" size={18} />
        {cart.add}
      </button>
    </form>
  )
}
