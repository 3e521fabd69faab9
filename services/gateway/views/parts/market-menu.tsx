import { markets } from '../markets.ts'
import type { Shell } from '../models.ts'
import type { Place } from '../place.ts'
import { Icon } from './icon.tsx'

/** The same page in another language or currency. Opens without script; the script adds Escape and click outside. */
export function MarketMenu({ at, alternates }: { at: Place; alternates: Shell['alternates'] }) {
  const name = `${at.locale.toUpperCase()}\u00a0·\u00a0${at.sign}`
  return (
    <details class="menu market-menu">
      <summary>
        <Icon name="globe" />
        <span class="unseen">{at.words.market.change}: </span>
        <span>{name}</span>
      </summary>
      <ul class="menu-panel" data-swap="market-menu">
        {alternates.map(other => (
          <li>
            <MarketLink at={at} href={other.href} market={other.market} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** One market by its own name, in its own language. */
export function MarketLink({ at, href, market }: { at: Place; href: string; market: keyof typeof markets }) {
  const { label, sign, locale, hreflang, currency } = markets[market]
  const here = market === at.market
  return (
    <a href={href} hreflang={hreflang} lang={locale} aria-current={here ? 'true' : undefined}>
      {label}{' '}
      <span class="soft">
        {sign}&nbsp;{currency}
      </span>
    </a>
  )
}
