const SPINNER = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
const BAR_WIDTH = 20
const LOG_LINES = 15

/** Why a step failed, the last lines of the log that tells more, and what to do about it. */
export class StepError extends Error {
  readonly log: string[]
  readonly advice: string | undefined
  constructor(message: string, { log = [], advice }: { log?: string[]; advice?: string } = {}) {
    super(message)
    this.log = log.slice(-LOG_LINES)
    this.advice = advice
  }
}

/** How a step tells how far it is. */
export type StepProgress = { bar(done: number, total: number, label?: string): void }

export type StepResult = { step: string; seconds: number; note?: string }

/**
 * Prints a line a step: a spinner or bar while it runs on a terminal, a plain line at its end elsewhere.
 * With `json`, people read stderr, and stdout gets one object by `finish`.
 */
export class Steps {
  readonly results: StepResult[] = []
  private readonly json: boolean
  private readonly out: NodeJS.WriteStream
  private readonly began = performance.now()

  constructor({ json = false }: { json?: boolean } = {}) {
    this.json = json
    this.out = json ? process.stderr : process.stdout
  }

  say(text = ''): void {
    this.out.write(`${text}\n`)
  }

  /** Runs `work` as a step. What it returns is printed behind its seconds. `since`: it began before now. */
  async step(
    name: string,
    work: (progress: StepProgress) => Promise<string | undefined>,
    since = performance.now(),
  ): Promise<void> {
    const line = new Line(this.out, name, since)
    try {
      const note = await work(line)
      const seconds = line.end('✔', note)
      this.results.push({ step: name, seconds, ...(note && { note }) })
    } catch (error) {
      line.end('✖')
      if (error instanceof Error && !('step' in error)) Object.assign(error, { step: name })
      throw error
    }
  }

  seconds(): number {
    return round((performance.now() - this.began) / 1000)
  }

  /** The last line of stdout for programs. */
  finish(answer: Record<string, unknown>): void {
    if (this.json) process.stdout.write(`${JSON.stringify(answer)}\n`)
  }

  /** Says what failed, for people and for programs. */
  fail(error: unknown): void {
    const { step, log, advice, message } = describe(error)
    this.say(`\n${step ? `${step}: ` : ''}${message}`)
    if (log.length > 0) this.say(`\nthe last lines it wrote:\n${log.map(line => `  │ ${line}`).join('\n')}`)
    if (advice) this.say(`\n${advice}`)
    this.finish({ ok: false, ...(step && { step }), error: message, log, ...(advice && { advice }) })
  }
}

function describe(error: unknown) {
  const step = error instanceof Error && 'step' in error ? String(error.step) : undefined
  if (error instanceof StepError)
    return { step, log: error.log, advice: error.advice, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  const log = error instanceof Error && !step ? (error.stack ?? '').split('\n').slice(1) : []
  return { step, log, advice: undefined, message }
}

/** One line of the terminal, drawn again ten times a second until it ends. */
class Line implements StepProgress {
  private readonly out: NodeJS.WriteStream
  private readonly name: string
  private readonly since: number
  private readonly timer: NodeJS.Timeout | undefined
  private state = ''
  private frame = 0

  constructor(out: NodeJS.WriteStream, name: string, since: number) {
    this.out = out
    this.name = name
    this.since = since
    if (out.isTTY) this.timer = setInterval(() => this.draw(), 100)
  }

  bar(done: number, total: number, label = ''): void {
    this.state = drawBar(done, total, label)
  }

  end(mark: string, note = ''): number {
    clearInterval(this.timer)
    const seconds = round((performance.now() - this.since) / 1000)
    this.write(`${mark} ${this.columns(seconds)}${note && `  ${note}`}`, '\n')
    return seconds
  }

  private draw(): void {
    const spin = SPINNER[this.frame++ % SPINNER.length]
    this.write(`${spin} ${this.columns(round((performance.now() - this.since) / 1000))}  ${this.state}`, '')
  }

  private columns(seconds: number): string {
    return `${this.name.padEnd(22)}${seconds.toFixed(1).padStart(6)} s`
  }

  private write(text: string, end: string): void {
    if (!this.out.isTTY) return void this.out.write(`  ${text}${end}`)
    // Cut while it is drawn again and again, since a line that wraps cannot be drawn over.
    const shown = end ? text : text.slice(0, this.out.columns - 4)
    this.out.write(`\r\u001b[2K  ${shown.trimEnd()}${end}`)
  }
}

/** A bar with its figures: `[#####---------------]  25 %  label`. */
export function drawBar(done: number, total: number, label = ''): string {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
  const filled = Math.round(share * BAR_WIDTH)
  const percent = `${Math.round(share * 100)}`.padStart(3)
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] ${percent} %  ${label}`.trimEnd()
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10
