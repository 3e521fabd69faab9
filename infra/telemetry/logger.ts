import { pino } from 'pino'

export type Logger = ReturnType<typeof createLogger>

/** JSON lines on stdout, a line an event, each with the name of the process. Secrets in headers never reach a line. */
export function createLogger(name: string, level: string) {
  return pino({
    name,
    level,
    base: { name, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.authorization', '*.cookie', '*.password'],
  })
}
