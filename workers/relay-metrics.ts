import { Counter, Gauge, type Registry } from 'prom-client'

interface RelayMetrics {
  moved: Counter<'relay' | 'outcome'>
  lags: Map<string, () => Promise<number>>
}
const known = new WeakMap<Registry, RelayMetrics>()

/** Counts what a relay moved, and tells its lag whenever the metrics are asked for. */
export function relayMetrics(registry: Registry, relay: string, lagSeconds: () => Promise<number>) {
  const { moved, lags } = known.get(registry) ?? makeMetrics(registry)
  lags.set(relay, lagSeconds)
  return (outcome: 'published' | 'unroutable' | 'refused', count = 1) => moved.inc({ relay, outcome }, count)
}

function makeMetrics(registry: Registry): RelayMetrics {
  const lags: RelayMetrics['lags'] = new Map()
  new Gauge({
    name: 'relay_lag_seconds',
    help: 'Age of the oldest message that waits to be published',
    labelNames: ['relay'],
    registers: [registry],
    async collect() {
      // A scrape must not fail because a server is away; the figure is then missing, which says as much.
      for (const [relay, lag] of lags)
        await lag().then(
          seconds => this.set({ relay }, seconds),
          () => this.remove({ relay }),
        )
    },
  })
  const moved = new Counter({
    name: 'relay_messages_total',
    help: 'Messages that a relay worked on, by what became of them',
    labelNames: ['relay', 'outcome'],
    registers: [registry],
  })
  known.set(registry, { moved, lags })
  return { moved, lags }
}
