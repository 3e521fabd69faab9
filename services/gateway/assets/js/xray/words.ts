import type { Block } from './report.ts'

/** What each state of the cache means, for somebody who sees it for the first time. */
export const meaning: Record<string, string> = {
  HIT: 'A copy in Varnish, within its lifetime. Nobody else was asked.',
  GRACE: 'An old copy, served at once while a new one is fetched, or while nothing behind it answers.',
  MISS: 'There was no copy. The gateway made it just now, and Varnish keeps it.',
  PASS: 'Made for you alone. Nobody keeps it.',
}

/** A time as a person would say it: `480 ms`, `12 s`, `4 min`, `23 h`, `6 days`. Takes seconds. */
export function duration(seconds: number): string {
  const s = Math.abs(seconds)
  if (s < 1) return `${Math.round(s * 1000)} ms`
  if (s < 100) return `${Math.round(s)} s`
  if (s < 6000) return `${Math.round(s / 60)} min`
  if (s < 48 * 3600) return `${Math.round(s / 3600)} h`
  return `${Math.round(s / 86_400)} days`
}

export const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`

/** Its life in the cache in one line. */
export function life({ cache, age, ttl, grace, hits }: Block): string {
  if (cache === 'PASS') return 'not stored'
  if (ttl <= 0) return `${duration(age)} old, past its lifetime, may serve ${duration(grace + ttl)} more`
  const served = cache === 'MISS' ? 'made just now' : `${duration(age)} old, given out ${times(hits)}`
  return `${served}, fresh for ${duration(ttl)} more`
}

const times = (n: number) => (n === 1 ? 'once' : `${n} times`)

/** What a kind of fact stands for. */
export function factMeaning(fact: string): string {
  const [name = '', version = ''] = fact.split('@')
  const number = name.slice(1)
  const kinds: Record<string, string> = {
    p: `text of product ${number}`,
    o: `price and stock of product ${number}`,
    c: `who is in category ${number}`,
  }
  const named: Record<string, string> = { nav: 'the menu', found: 'what searches find' }
  const said = named[name] ?? kinds[name.charAt(0)] ?? name
  return `${said}, version ${version}`
}
