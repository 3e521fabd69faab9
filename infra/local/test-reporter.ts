/** A test that was not run, and why. */
export type Skipped = { name: string; reason: string }
type Event = {
  type: string
  data: {
    file?: string
    name?: string
    skip?: boolean | string
    counts?: { passed: number; failed: number; cancelled: number }
  }
}

/** A reporter for Node's test runner: the sums over all files and what was skipped, as one JSON object. */
export default async function* sums(events: AsyncIterable<Event>): AsyncGenerator<string> {
  const skipped: Skipped[] = []
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.skip)
      skipped.push({ name: data.name ?? '', reason: data.skip === true ? '' : data.skip })
    if (type !== 'test:summary' || data.file !== undefined || !data.counts) continue
    const { passed, failed, cancelled } = data.counts
    yield JSON.stringify({ passed, failed: failed + cancelled, skipped })
  }
}
