import { quantile } from './histogram.ts'
import type { Counting } from './tally.ts'

const EVERY_MS = 1_000
const BARS = ' ▁▂▃▄▅▆▇█'
const WIDTH = 40

/** One line a second; on a terminal it is drawn over the last, with the hit rate of the last forty seconds as a curve. */
export function showLive(
  { tally }: Counting,
  seconds: number,
  say: (text: string) => void,
  terminal: boolean,
) {
  const began = performance.now()
  const timer = setInterval(() => {
    const passed = Math.round((performance.now() - began) / 1000)
    // The current second is not over.
    const now = tally.seconds.at(-2)
    if (!now) return
    const line = [
      `${String(passed).padStart(4)}/${seconds} s`,
      `${String(now.requests).padStart(5)} req/s`,
      `hits ${percent(now.hits, now.pages)}`,
      `p50 ${ms(quantile(now.latency, 0.5))}`,
      `p99 ${ms(quantile(now.latency, 0.99))}`,
      `orders ${tally.orders}`,
      `updates ${tally.updates}`,
      `wrong ${tally.wrong}`,
      `failed ${tally.failed + tally.unsent}`,
    ].join('  ')
    say(terminal ? `\r\x1b[2K${line}  ${curve(tally.seconds.slice(-WIDTH - 1, -1))}` : `${line}\n`)
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    if (terminal) say('\n')
  }
}

const percent = (part: number, whole: number) =>
  (whole > 0 ? `${((part / whole) * 100).toFixed(1)} %` : '–').padStart(7)
const ms = (value: number) =>
  (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : '–').padStart(7)

/** Each second's hit rate, from a half at the bottom to all at the top. */
const curve = (seconds: { hits: number; pages: number }[]) =>
  seconds.map(({ hits, pages }) => BARS[Math.round(Math.max(0, (hits / (pages || 1)) * 2 - 1) * 8)]).join('')
