import type { TicketModel } from '../buying-models.ts'
import { Icon } from '../parts/icon.tsx'
import type { Place } from '../place.ts'

/** What has happened, to the second, what is being done, and what is still to come. */
export function Timeline({ at, timeline }: { at: Place; timeline: TicketModel['timeline'] }) {
  const words = at.words.buying.ticket
  return (
    <>
      <h2>{words.where}</h2>
      <ol class="timeline">
        {timeline.map(({ step, state, at: ms }) => (
          <li class={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="timeline-mark">{state === 'done' && <Icon name="check" size={14} />}</span>
            <p>
              <strong>{words.steps[step][0]}</strong>
              <span class="unseen">, {words.stepState[state]}</span>
              {words.steps[step][1] && <span class="note">{words.steps[step][1]}</span>}
            </p>
            {ms !== undefined && <time dateTime={new Date(ms).toISOString()}>{at.clock(ms)}</time>}
          </li>
        ))}
      </ol>
    </>
  )
}
