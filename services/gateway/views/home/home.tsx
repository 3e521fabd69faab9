import { marketUrl, searchUrl } from '../../urls.ts'
import { Layout } from '../layout.tsx'
import type { CardModel, HomeModel, Shell } from '../models.ts'
import { CardGrid } from '../parts/card-grid.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { JsonLd } from '../parts/json-ld.tsx'
import { Picture } from '../parts/picture.tsx'
import type { Place } from '../place.ts'
import { Departments } from './departments.tsx'
import { Hero } from './hero.tsx'

/** The front door: one headline, the departments, what is new, what is loved, and what we promise. */
export function Home({ at, shell, home }: { at: Place; shell: Shell; home: HomeModel }) {
  const { landing } = at.words
  return (
    <Layout at={at} shell={shell} page="home">
      <div class="wrap">
        <Hero at={at} hero={home.hero} />
        <Departments at={at} departments={home.departments} />
        <Row at={at} title={landing.arrivals} all={landing.allArrivals} row={home.arrivals} />
        <Story at={at} story={home.story} />
        <Row at={at} title={landing.popular} all={landing.allPopular} row={home.popular} />
        {home.offers && <Row at={at} title={landing.offers} all={landing.allOffers} row={home.offers} />}
        <Promises at={at} />
      </div>
      <JsonLd data={website(at, shell.origin)} />
    </Layout>
  )
}

function Row(props: { at: Place; title: string; all: string; row: { href: string; cards: CardModel[] } }) {
  if (props.row.cards.length === 0) return null
  return (
    <section class="section">
      <div class="section-head">
        <h2>{props.title}</h2>
        <a class="more" href={props.row.href}>
          {props.all}
        </a>
      </div>
      <CardGrid at={props.at} cards={props.row.cards} kind="four" />
    </section>
  )
}

function Story({ at, story }: { at: Place; story: HomeModel['story'] }) {
  const { title, text, link } = at.words.landing.story
  return (
    <section class="section story">
      <div class="story-picture">
        <Picture
          picture={{ ...story.picture, angle: 'detail' }}
          sizes="(min-width: 1408px) 640px, (min-width: 960px) 46vw, 92vw"
          widths={[320, 640, 1280]}
        />
      </div>
      <div class="story-text">
        <h2>{title}</h2>
        <p>{text}</p>
        <a class="button button-line" href={story.href}>
          {link}
        </a>
      </div>
    </section>
  )
}

function Promises({ at }: { at: Place }) {
  return (
    <ul class="section promises">
      {at.words.landing.promises.map(promise => (
        <li>
          <Icon name={promise.icon as IconName} size={24} />
          <p class="promise-title">{promise.title}</p>
          <p>{promise.text}</p>
        </li>
      ))}
    </ul>
  )
}

const website = (at: Place, origin: string) => ({
  '@graph': [
    {
      '@type': 'WebSite',
      '@id': `${origin}/#site`,
      name: 'merel',
      url: origin + marketUrl(at.market),
      inLanguage: at.hreflang,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}${searchUrl(at.market)}?q={query}` },
        'query-input': 'required name=query',
      },
    },
    { '@type': 'Organization', '@id': `${origin}/#shop`, name: 'merel', url: origin },
  ],
})
