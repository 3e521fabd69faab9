import type { RatingModel } from '../models.ts'
import type { Place } from '../place.ts'

const star = 'M12 2.6l2.8 6 6.6.8-4.9 4.5 1.3 6.5L12 17.2l-5.8 3.2 1.3-6.5L2.6 9.4l6.6-.8z'

/** One star and two numbers, for a card. */
export function StarLine({ at, rating }: { at: Place; rating: RatingModel }) {
  return (
    <p class="star-line">
      <svg class="star" width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
        <path d={star} />
      </svg>
      <span class="unseen">{at.words.product.rating(at.oneDecimal(rating.average))}, </span>
      <span aria-hidden="true">{at.oneDecimal(rating.average)}</span> ({at.number(rating.count)})
    </p>
  )
}

/** Five stars, filled as far as the rating goes. */
export function Stars({ at, value }: { at: Place; value: number }) {
  const filled = Math.max(0, Math.min(5, value)) * 24
  return (
    <svg
      class="stars"
      width="90"
      height="18"
      viewBox="0 0 120 24"
      role="img"
      aria-label={at.words.product.rating(at.oneDecimal(value))}
    >
      {[0, 1, 2, 3, 4].map(index => (
        <path class="star-empty" transform={`translate(${index * 24})`} d={star} />
      ))}
      <svg
        aria-hidden="true"
        width={filled}
        height="24"
        viewBox={`0 0 ${filled} 24`}
        preserveAspectRatio="xMinYMin slice"
      >
        {[0, 1, 2, 3, 4].slice(0, Math.ceil(filled / 24)).map(index => (
          <path class="star-full" transform={`translate(${index * 24})`} d={star} />
        ))}
      </svg>
    </svg>
  )
}
