/** What stands behind the edge, in either way of running: what a blackout does with it. */
export type Backends = {
  /** Stops everything but Varnish and Nginx; resolves to the names of what it stopped. */
  takeAway(): Promise<string[]>
  /** Starts all of that again and resolves when each is healthy. */
  bringBack(signal: AbortSignal, told: (done: number, total: number, label: string) => void): Promise<void>
  /** Ends the lifetime of what was made from these facts; resolves to the number of objects. */
  purge(facts: string[]): Promise<number>
  /** How many objects Varnish has thrown out for room since it started. */
  evictions(): Promise<number>
}

export const EDGE = ['varnish', 'nginx', 'tls']
