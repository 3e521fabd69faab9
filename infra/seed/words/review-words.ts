export type Stars = 1 | 2 | 3 | 4 | 5

/** What reviews say of anything, by their stars. */
export interface ReviewOpenings {
  title: Record<Stars, readonly string[]>
  body: Record<Stars, readonly string[]>
}

/** What they praise and regret, by department. */
export interface ReviewDetails {
  good: Readonly<Record<string, readonly string[]>>
  bad: Readonly<Record<string, readonly string[]>>
}
