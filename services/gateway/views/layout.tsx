import type { ComponentChildren } from 'preact'
import type { Shell } from './models.ts'
import { navHtml } from './nav/nav-html.tsx'
import { Footer } from './parts/footer.tsx'
import { Head } from './parts/head.tsx'
import { Header } from './parts/header.tsx'
import type { Place } from './place.ts'

interface Props {
  at: Place
  shell: Shell
  /** Names the page's part of the style sheet. */
  page: string
  /** Stands in the place of header and navigation where nothing is to lead away. */
  bar?: ComponentChildren
  children: ComponentChildren
}

/** Every page: what stands around its content. */
export function Layout({ at, shell, page, bar, children }: Props) {
  return (
    <html lang={at.lang} class="shop">
      <Head shell={shell} />
      <body class={`page-${page}`} data-department={shell.department}>
        <a class="skip" href="#content">
          {at.words.skip}
        </a>
        {bar ?? <Top at={at} shell={shell} />}
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        {bar === undefined && <Footer at={at} shell={shell} />}
      </body>
    </html>
  )
}

function Top({ at, shell }: { at: Place; shell: Shell }) {
  return (
    <>
      <aside class="announcement" aria-label={at.words.announcementLabel}>
        {at.words.announcement(at.roundMoney(at.freeDeliveryFrom)).map(part => (
          <span>{part}</span>
        ))}
      </aside>
      <Header at={at} shell={shell} />
      <div
        class="slot slot-nav"
        dangerouslySetInnerHTML={{ __html: shell.nav ? navHtml(at, shell.nav) : '' }}
      />
    </>
  )
}
