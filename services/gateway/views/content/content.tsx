import { contentUrl } from '../../urls.ts'
import { Layout } from '../layout.tsx'
import type { ContentModel, ContentPage, Shell } from '../models.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import type { Place } from '../place.ts'
import { contentEn } from '../words/content-en.ts'
import { contentNl } from '../words/content-nl.ts'
import { Credits } from './credits.tsx'

/** A page of plain text: delivery, returns, about, contact, picture credits. */
export function Content({ at, shell, content }: { at: Place; shell: Shell; content: ContentModel }) {
  const texts = (at.locale === 'nl' ? contentNl : contentEn)[content.page]
  const facts = {
    free: at.roundMoney(at.freeDeliveryFrom),
    cost: at.money(at.deliveryCost),
  }
  const name = at.words.pages[content.page]
  return (
    <Layout at={at} shell={shell} page="content">
      <div class="wrap">
        <Crumbs at={at} origin={shell.origin} steps={[{ name, href: shell.canonical }]} />
        <div class="content-columns">
          <PagesNav at={at} current={content.page} />
          <article class="content">
            <h1>{texts.title}</h1>
            <p class="content-intro">{texts.intro}</p>
            {texts.sections.map(section => (
              <section>
                <h2>{section.title}</h2>
                {section.text.map(text => (
                  <p>{fill(text, facts)}</p>
                ))}
              </section>
            ))}
            {content.credits && <Credits at={at} credits={content.credits} />}
          </article>
        </div>
      </div>
    </Layout>
  )
}

const pages: ContentPage[] = ['delivery', 'returns', 'contact', 'about', 'pictures']

/** The other pages of this kind. */
function PagesNav({ at, current }: { at: Place; current: ContentPage }) {
  return (
    <nav class="content-nav" aria-label={at.words.pages.more}>
      <ul>
        {pages.map(page => (
          <li>
            <a href={contentUrl(at.market, page)} aria-current={page === current ? 'page' : undefined}>
              {at.words.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Puts the shop's own figures in the place of `{free}` and `{cost}`. */
const fill = (text: string, facts: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => facts[key] ?? whole)
