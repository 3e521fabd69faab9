const kinds = ['accepted', 'soldOut', 'confirmed', 'deaths'] as const
type Kind = (typeof kinds)[number]

/** What happened in one second of a sale, from 0. */
export type Second = { second: number } & Record<Kind, number>

/** Counts what happens by the second since it was made. */
export function emptyTimeline() {
  const began = performance.now()
  const seconds: Second[] = []
  return {
    note(kind: Kind): void {
      const now = Math.floor((performance.now() - began) / 1000)
      while (seconds.length <= now)
        seconds.push({ second: seconds.length, accepted: 0, soldOut: 0, confirmed: 0, deaths: 0 })
      const second = seconds[now]
      if (second) second[kind]++
    },
    seconds: () => seconds,
  }
}

/** As lines to read; seconds in which nothing happened are left out. */
export const printTimeline = (seconds: Second[]): string[] => [
  '  second  accepted  sold out  confirmed  workers killed',
  ...seconds
    .filter(second => kinds.some(kind => second[kind] > 0))
    .map(({ second, accepted, soldOut, confirmed, deaths }) =>
      [
        String(second).padStart(8),
        String(accepted).padStart(10),
        String(soldOut).padStart(10),
        String(confirmed).padStart(11),
        `  ${'✝'.repeat(deaths)}`,
      ]
        .join('')
        .trimEnd(),
    ),
]
