import { demoCards } from '../../../payments/index.ts'
import type { Place } from '../place.ts'

/** The numbers that the demo's bank knows, and what comes of each: for who wants to see more than a success. */
export function DemoCards({ at }: { at: Place }) {
  const words = at.words.buying.checkout.cards
  return (
    <details class="demo-cards">
      <summary>{words.title}</summary>
      <dl>
        {(Object.keys(demoCards) as (keyof typeof demoCards)[]).map(kind => (
          <div>
            <dt>{demoCards[kind]}</dt>
            <dd>{words.kinds[kind]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
