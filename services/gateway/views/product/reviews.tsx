import type { ProductModel, ReviewModel } from '../models.ts'
import { Stars } from '../parts/stars.tsx'
import type { Place } from '../place.ts'

interface Props {
  at: Place
  rating: ProductModel['rating']
  reviews: ProductModel['reviews']
}

/** What people wrote, beside how many gave how many stars. */
export function Reviews({ at, rating, reviews }: Props) {
  const { words } = at
  return (
    <section class="section reviews" id="reviews">
      <h2>{words.product.reviews}</h2>
      {rating === undefined || rating.count === 0 ? (
        <p class="soft">{words.product.noReviews}</p>
      ) : (
        <div class="reviews-columns">
          <div class="reviews-sum">
            <p class="reviews-average" aria-hidden="true">
              {at.oneDecimal(rating.average)}
            </p>
            <Stars at={at} value={rating.average} />
            <p class="soft">
              {words.product.ratingFrom(at.oneDecimal(rating.average), rating.count, at.number(rating.count))}
            </p>
            <Distribution at={at} counts={reviews.distribution} />
          </div>
          <ul class="reviews-list">
            {reviews.shown.map(review => (
              <li>
                <Review at={at} review={review} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Distribution({ at, counts }: { at: Place; counts: ProductModel['reviews']['distribution'] }) {
  const sum = Math.max(
    1,
    counts.reduce((total, count) => total + count, 0),
  )
  return (
    <table class="distribution">
      <caption class="unseen">{at.words.product.distribution}</caption>
      <tbody>
        {counts.map((count, index) => (
          <tr>
            <th scope="row">{at.words.product.stars(5 - index)}</th>
            <td aria-hidden="true">
              <svg aria-hidden="true" width="100%" height="6" viewBox="0 0 100 6" preserveAspectRatio="none">
                <rect class="bar-ground" width="100" height="6" />
                <rect class="bar-value" width={Math.round((count / sum) * 1000) / 10} height="6" />
              </svg>
            </td>
            <td class="distribution-count">{at.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Review({ at, review }: { at: Place; review: ReviewModel }) {
  return (
    <article class="review">
      <Stars at={at} value={review.rating} />
      <h3 lang={review.language}>{review.title}</h3>
      <p lang={review.language}>{review.body}</p>
      <p class="review-by">
        <span>{review.author}</span>
        <time dateTime={review.date}>{at.fullDate(review.date)}</time>
      </p>
    </article>
  )
}
