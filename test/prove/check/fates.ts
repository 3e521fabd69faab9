import type { Attempt } from '../actors/messages.ts'
import type { Loss } from '../evidence.ts'

/** One wish with all its attempts. */
export interface Fate {
  id: string
  wish: Attempt
  attempts: Attempt[]
  /** `yes`: told so. `no`: each attempt was refused. `perhaps`: there were attempts without an answer. */
  happened: 'yes' | 'no' | 'perhaps'
  /** Of `yes`: what was answered. */
  lines: { sku: string; available: number; seq: number }[]
}

export function fatesOf(attempts: Attempt[]): Fate[] {
  return [...Map.groupBy(attempts, ({ id }) => id)].map(([id, all]) => {
    const told = all.find(({ answer }) => answer?.status === 'ok')?.answer
    return {
      id,
      wish: all[0] as Attempt,
      attempts: all,
      happened: told ? 'yes' : all.every(({ answer }) => answer) ? 'no' : 'perhaps',
      lines: told?.status === 'ok' ? told.lines : [],
    }
  })
}

/** Whether what was told may be gone with Redis: it was on the stream then, or was admitted only after the look at it. */
export const mayBeLost = ({ id, start, end }: Attempt, loss: Loss | undefined): boolean =>
  loss !== undefined && start < loss.backAt && (loss.onStream.has(id) || end >= loss.at)
