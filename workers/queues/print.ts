import type { Report } from './report.ts'

/** The report as a person reads it. */
export function printReport({ queues, dead, relays, workers }: Report): string {
  const number = (value: number) => (value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(1))
  const age = (seconds: number | undefined) => (seconds === undefined ? '–' : `${number(seconds)} s`)
  return [
    ...table(
      ['queue', 'waiting', 'at work', 'in/s', 'out/s', 'consumers', 'oldest'],
      queues.map(queue => [
        queue.name,
        String(queue.ready),
        String(queue.atWork),
        number(queue.in),
        number(queue.out),
        String(queue.consumers),
        age(queue.oldest),
      ]),
    ),
    '',
    ...table(
      ['relay', 'lag', 'set aside'],
      relays.map(({ name, lagSeconds, setAside }) => [name, age(lagSeconds), String(setAside)]),
    ),
    '',
    `${workers.length} workers: ${workers.map(({ worker, host, pid }) => `${worker} (${host}, ${pid})`).join(', ') || 'none shows itself'}`,
    '',
    ...(dead.length === 0 ? ['No dead letters.'] : []),
    ...dead.flatMap(({ queue, letters, reasons }) => [
      `${letters} in ${queue}:`,
      ...reasons.map(({ reason, count, lastId }) => `  ${count} × ${reason}   (last: ${lastId})`),
    ]),
  ].join('\n')
}

function table(head: string[], rows: string[][]): string[] {
  const widths = head.map((title, n) => Math.max(title.length, ...rows.map(row => row[n]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ')
  return [head, ...rows].map(line)
}
