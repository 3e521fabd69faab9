import autocannon from 'autocannon'

export interface Measured {
  requests: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p95: number
  p99: number
  /** Answers that were not a 2xx, and requests without an answer. */
  failed: number
}

/**
 * Asks for `paths` over `connections` keep-alive connections, each as soon as its last answer is in (a closed loop),
 * for `seconds`. Every connection begins elsewhere in the list, so that they do not ask for the same thing together.
 */
export async function load(options: {
  origin: string
  paths: string[]
  connections: number
  seconds: number
  /** Requests sent on a connection before the first is answered; 1 unless given. */
  pipelining?: number
  /** Requests a second, over all connections, at most; as fast as they are answered unless given. */
  rate?: number | undefined
  request?: (path: string) => Pick<autocannon.Request, 'method' | 'body' | 'headers'>
}): Promise<Measured> {
  const { origin, paths, connections, seconds } = options
  const requests = paths.map(path => ({ path, method: 'GET' as const, ...options.request?.(path) }))
  const times: number[] = []
  let failed = 0
  let turn = 0
  const { errors, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections,
        pipelining: options.pipelining ?? 1,
        duration: seconds,
        // It looks so often whether the time is over.
        sampleInt: Math.min(1_000, Math.ceil(seconds * 250)),
        timeout: 10,
        ...(options.rate && { overallRate: options.rate }),
        requests,
        setupClient(client) {
          // autocannon can send only the same to all then.
          if ((options.pipelining ?? 1) > 1) return
          const begin = Math.floor((requests.length / connections) * turn++)
          client.setRequests([...requests.slice(begin), ...requests.slice(0, begin)])
        },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    run.on('response', (_client, status, _bytes, ms) => {
      if (status >= 200 && status < 300) times.push(ms)
      else failed++
    })
  })
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    requests: times.length,
    perSecond: times.length / duration,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failed: failed + errors,
  }
}
