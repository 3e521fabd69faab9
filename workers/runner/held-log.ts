import type { Logger } from '../../infra/telemetry/logger.ts'

const MOST_LINES = 200

/** What a job writes of its steps: nothing is printed of a job that went well. */
export interface JobLog {
  debug(about: object, message: string): void
}

/**
 * Keeps a job's debug lines with fingers crossed: they are printed, with the time at which they were written, only when
 * the job has failed. The latest 200 are kept.
 */
export function holdLog(log: Logger, job: object) {
  let lines: { at: string; about: object; message: string }[] = []
  return {
    debug(about: object, message: string) {
      if (lines.length === MOST_LINES) lines.shift()
      lines.push({ at: new Date().toISOString(), about, message })
    },
    print() {
      for (const { at, about, message } of lines) log.info({ ...about, ...job, at }, message)
      lines = []
    },
  }
}
