import { cartUrl, marketUrl, searchUrl } from '../../urls.ts'
import type { Shell } from '../models.ts'
import type { Place } from '../place.ts'
import { Icon } from './icon.tsx'
import { MarketMenu } from './market-menu.tsx'

/** The bar that stays: wordmark, search, language and currency. */
export function Header({ at, shell }: { at: Place; shell: Shell }) {
  return (
    <header class="header">
      <div class="header-row wrap">
        <a class="wordmark" href={marketUrl(at.market)} lang="nl">
          merel
        </a>
        <SearchForm at={at} shell={shell} />
        <div class="header-tools">
          <MarketMenu at={at} alternates={shell.alternates} />
          <CartLink at={at} />
        </div>
      </div>
    </header>
  )
}

/** The number comes by script, from a cookie: this page is the same for all. */
function CartLink({ at }: { at: Place }) {
  const { cart } = at.words.buying
  return (
    <a class="cart-link" href={cartUrl(at.market)} data-one={cart.inCart(1)} data-many={cart.inCart(2)}>
      <Icon name="shopping-bag" size={22} />
      <span class="unseen">{cart.link}</span>
      <span class="cart-count" aria-hidden="true" hidden />
    </a>
  )
}

/** Works as a plain form; the script adds suggestions to it. */
function SearchForm({ at, shell }: { at: Place; shell: Shell }) {
  const { search } = at.words
  const hint =
    shell.productCount === undefined ? search.plainHint : search.hint(at.number(shell.productCount))
  return (
    <search class="search">
      <form action={searchUrl(at.market)} method="get" data-suggest={at.market}>
        <label class="unseen" for="q">
          {search.label}
        </label>
        <Icon name="search" />
        <input
          id="q"
          name="q"
          type="search"
          value={shell.query ?? ''}
          placeholder={hint}
          maxLength={200}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          required
        />
        <button class="search-go" type="submit">
          <span class="unseen">{search.submit}</span>
          <Icon name="arrow-right" size={18} />
        </button>
        <template
          data-label={search.suggestions}
          data-products={search.products}
          data-categories={search.categories}
          data-one={search.found(1, '1')}
          data-many={search.found(2, '#')}
        />
      </form>
    </search>
  )
}
