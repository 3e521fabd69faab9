import { marketUrl, pictureUrl } from '../../urls.ts'
import { defaultMarket, markets } from '../markets.ts'
import type { Shell } from '../models.ts'

/** What browsers and search engines read of a page. */
export function Head({ shell }: { shell: Shell }) {
  const { assets, origin } = shell
  const canonical = origin + shell.canonical
  const title = shell.canonical === marketUrl(shell.market) ? shell.title : `${shell.title} · merel`
  const indexed = shell.noindex !== true
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="preload" href={assets['sans.woff2']} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="preload" href={assets['serif.woff2']} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets['shop.css']} />
      <script type="module" src={assets['shop.js']} />
      {shell.script && <script type="module" src={assets[shell.script]} />}
      {shell.refreshSeconds && (
        <noscript>
          <meta http-equiv="refresh" content={String(shell.refreshSeconds)} />
        </noscript>
      )}
      <meta name="description" content={shell.description} />
      {!indexed && <meta name="robots" content="noindex, follow" />}
      {indexed && <link rel="canonical" href={canonical} />}
      {indexed && <Alternates shell={shell} />}
      <meta property="og:site_name" content="merel" />
      <meta property="og:type" content="website" />
      <meta property="og:title" content={shell.title} />
      <meta property="og:description" content={shell.description} />
      <meta property="og:url" content={canonical} />
      {shell.picture && (
        <meta property="og:image" content={origin + pictureUrl(shell.picture, 1280, 'webp')} />
      )}
      <link rel="icon" href={assets['favicon.svg']} type="image/svg+xml" />
      <link rel="icon" href={assets['favicon-32.png']} type="image/png" sizes="32x32" />
      <link rel="apple-touch-icon" href={assets['icon-180.png']} />
      <link rel="manifest" href={assets['site.webmanifest']} />
      <meta name="theme-color" content="#1d1b18" />
    </head>
  )
}

function Alternates({ shell }: { shell: Shell }) {
  const inDefault = shell.alternates.find(other => other.market === defaultMarket)
  return (
    <>
      {shell.alternates.map(other => (
        <link rel="alternate" hreflang={markets[other.market].hreflang} href={shell.origin + other.href} />
      ))}
      {inDefault && <link rel="alternate" hreflang="x-default" href={shell.origin + inDefault.href} />}
    </>
  )
}
