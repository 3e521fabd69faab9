import { contentUrl, goesWithFragmentUrl, offerFragmentUrl } from '../../urls.ts'
import { Layout } from '../layout.tsx'
import type { ProductModel, Shell } from '../models.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { EsiInclude } from '../parts/esi-include.tsx'
import { Stars } from '../parts/stars.tsx'
import type { Place } from '../place.ts'
import { Attributes } from './attributes.tsx'
import { Gallery } from './gallery.tsx'
import { Reviews } from './reviews.tsx'

/** One product. Whatever moves with price or stock comes in with fragments: its own offer, and what goes with it. */
export function Product({ at, shell, product }: { at: Place; shell: Shell; product: ProductModel }) {
  const { words } = at
  return (
    <Layout at={at} shell={shell} page="product">
      <div class="wrap">
        <Crumbs at={at} origin={shell.origin} steps={product.crumbs} />
        <div class="product" data-product={product.id}>
          <Gallery at={at} gallery={product.gallery} title={product.title} />
          <div class="buy">
            <a class="brand" href={product.brand.href}>
              {product.brand.name}
            </a>
            <h1>{product.title}</h1>
            <RatingLink at={at} rating={product.rating} />
            <EsiInclude
              src={offerFragmentUrl(at.market, product.id)}
              slot="offer"
              empty={words.product.offerMissing}
            />
          </div>
          <div class="about">
            <section>
              <h2>{words.product.description}</h2>
              <div class="prose">
                {product.description.map(paragraph => (
                  <p>{paragraph}</p>
                ))}
              </div>
            </section>
            <Attributes at={at} groups={product.attributes} />
            <DeliveryAndReturns at={at} />
          </div>
        </div>
        <Reviews at={at} rating={product.rating} reviews={product.reviews} />
        {product.goesWith && (
          <EsiInclude
            src={goesWithFragmentUrl(at.market, product.goesWith.category, product.goesWith.without)}
            slot="goes-with"
          />
        )}
      </div>
    </Layout>
  )
}

function RatingLink({ at, rating }: { at: Place; rating: ProductModel['rating'] }) {
  if (rating === undefined || rating.count === 0) return null
  const { average, count } = rating
  return (
    <a class="rating-link" href="#reviews">
      <Stars at={at} value={average} />
      <span>{at.words.product.ratingFrom(at.oneDecimal(average), count, at.number(count))}</span>
    </a>
  )
}

function DeliveryAndReturns({ at }: { at: Place }) {
  const { product } = at.words
  return (
    <section>
      <h2>{product.deliveryAndReturns}</h2>
      <div class="prose">
        <p>{product.deliveryText(at.roundMoney(at.freeDeliveryFrom), at.money(at.deliveryCost))}</p>
        <p>{product.returnsText}</p>
        <p class="links">
          <a href={contentUrl(at.market, 'delivery')}>{product.moreDelivery}</a>
          <a href={contentUrl(at.market, 'returns')}>{product.moreReturns}</a>
        </p>
      </div>
    </section>
  )
}
